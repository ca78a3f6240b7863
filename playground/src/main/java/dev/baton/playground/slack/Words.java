package dev.baton.playground.slack;

import dev.baton.playground.world.Person;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What Slack itself says to people. The texts stand in the bundle {@code slack}. */
enum Words {
    /** A command was not acknowledged; arguments: the command, the error. */
    COMMAND_FAILED,
    /** There is no such command; argument: the command. */
    COMMAND_UNKNOWN,
    /** SlashCommands do not work in threads; argument: the command. */
    COMMAND_IN_THREAD,
    /** A form was not acknowledged. */
    SUBMISSION_FAILED,
    /** A pressed button was not acknowledged; argument: the error. */
    PRESS_FAILED,
    /** A shortcut was not acknowledged; argument: the error. */
    SHORTCUT_FAILED,
    /** A field of a form is empty that must not be. */
    REQUIRED,
    /** A text is too short; argument: how many letters it needs. */
    TOO_SHORT,
    /** A text is too long; argument: how many letters it may have. */
    TOO_LONG,
    /** The bot was added to a channel; arguments: the bot, who did it. */
    ADDED,
    /** To the visitor: nobody is called so in Slack; argument: the id. */
    NO_PERSON,
    /** To the visitor: the room is not there for that person. */
    NO_ROOM,
    /** To the visitor: the message is not there any more. */
    NO_MESSAGE,
    /** To the visitor: the button is not there any more. */
    NO_BUTTON,
    /** To the visitor: the view was closed meanwhile. */
    NO_VIEW,
    /** To the visitor: nothing was typed. */
    NO_TEXT;

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** In that language, or in English. */
    String in(Locale locale, Object... arguments) {
        var texts = ResourceBundle.getBundle("dev.baton.playground.slack", locale, ENGLISH_OTHERWISE);
        var key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** In the language that somebody has chosen in Slack. */
    String to(Person person, Object... arguments) {
        return in(Locale.forLanguageTag(person.locale()), arguments);
    }
}
