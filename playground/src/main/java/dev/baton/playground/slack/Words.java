package dev.baton.playground.slack;

import dev.baton.playground.Sentence;

/** What Slack itself says to people. */
enum Words implements Sentence {
    /** A command was not acknowledged; arguments: the command, the error. */
    COMMAND_FAILED,
    /** There is no such command; argument: the command. */
    COMMAND_UNKNOWN,
    /** Commands do not work in threads; argument: the command. */
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
    ADDED;

    @Override
    public String bundle() {
        return "slack";
    }
}
