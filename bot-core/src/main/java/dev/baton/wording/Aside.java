package dev.baton.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few things an adapter says by itself, around what the Bot answers. The texts stand in the bundle {@code adapter}. */
public enum Aside {
    /** The answer takes longer than the platform waits. */
    WORKING,
    /** In the place of {@link #WORKING} when the answer is given elsewhere. */
    DONE,
    /** The answer could not be had; nothing is known of why. */
    TROUBLE,
    /** So much is under way that nothing more is taken on for the moment. */
    BUSY,
    /** Above what somebody had typed, when it would otherwise be lost. */
    TYPED,
    /** Above a button that opens a form, where it could not be opened at once. */
    OPEN_FORM,
    /** The title of a dialog that waits for its form; at most 24 characters. */
    WAIT_TITLE,
    /** Closes a dialog without sending it; at most 24 characters. */
    CANCEL,
    /** Closes a dialog that only tells; at most 24 characters. */
    CLOSE,
    /** Stands in a choice where nothing is chosen yet. */
    CHOOSE,
    /** Above the lesser fields of a form. */
    MORE_FIELDS,
    /** The label of a button that unfolds the lesser fields of a form. */
    MORE,
    /** Said by the platform of a field that must not stay empty. */
    REQUIRED,
    /** The label of a button that opens a form. */
    OPEN,
    /** The label of a button in the home that begins an issue. */
    HOME_CREATE,
    /** The label of a button in the home that shows what can be said. */
    HOME_HELP,
    /** The title of a dialog that answers a button of the home; at most 24 characters. */
    HOME_ANSWER,
    /** Slack is configured and answers; arguments: the bot's name, the workspace's name, the way in. */
    SLACK_CONNECTED,
    /** Slack is configured and was not heard of yet. */
    SLACK_CONNECTING,
    /** Slack is configured but cannot be used; argument: Slack's error code or what the network said. */
    SLACK_TROUBLE,
    /** Nothing is configured for Slack. */
    SLACK_ABSENT,
    /** Teams is configured; arguments: the app id, the tenant id. */
    TEAMS_CONNECTED,
    /** Nothing is configured for Teams and the server is for this machine only; argument: the endpoint's address. */
    TEAMS_LOCAL,
    /** Nothing is configured for Teams, and the local mode is not to be had. */
    TEAMS_ABSENT,
    /** What the first channel of a team is called, which Teams gives no name. */
    TEAMS_GENERAL;

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The text in the reader's language; English for a language that has no bundle. */
    public String in(Locale locale, Object... arguments) {
        var texts = ResourceBundle.getBundle("dev.baton.wording.adapter", locale, ENGLISH_OTHERWISE);
        return new MessageFormat(texts.getString(key()), locale).format(arguments);
    }

    /** The text in both languages, for somebody whose language is not known. */
    public String inBoth(Object... arguments) {
        return in(Locale.ENGLISH, arguments) + " / " + in(Locale.JAPANESE, arguments);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
