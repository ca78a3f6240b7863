package dev.baton.playground.teams;

import dev.baton.playground.world.Person;
import dev.baton.user.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What Teams says by itself. The texts stand in the bundle {@code dev.baton.playground.teams}. */
enum Texts {
    /** The bot gave no answer in time. */
    UNABLE_TO_REACH_APP,
    /** The bot's answer was an error or nothing that Teams can show. */
    SOMETHING_WENT_WRONG,
    /** A field of a card must not stay empty, and the card does not say so itself. */
    REQUIRED,
    /** What the team is called. */
    TEAM,
    /** The page named somebody who is not in Teams. */
    NO_SUCH_PERSON,
    /** The page named a room that is not in Teams, or that the person is not in. */
    NO_SUCH_ROOM,
    /** The page named a message that is not there, or not any more. */
    NO_SUCH_MESSAGE,
    /** The page named a dialog that is not open before the person. */
    NO_SUCH_DIALOG,
    /** There is nothing in the message. */
    NOTHING_SAID,
    /** A button that Teams' servers have no part in; argument: its type. */
    NOT_FOR_SERVER;

    /** The text in the language of whoever reads it. */
    String in(Locale locale, Object... arguments) {
        var texts = ResourceBundle.getBundle(
                "dev.baton.playground.teams",
                Language.of(locale).locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key()), locale).format(arguments);
    }

    String forReader(Person person) {
        return in(Locale.forLanguageTag(person.locale()));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
