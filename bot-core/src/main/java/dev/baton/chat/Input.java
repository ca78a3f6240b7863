package dev.baton.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody did. */
public sealed interface Input {

    /**
     * A typed line, without the bot's name or the slash command. People mentioned by the platform's own means stand in it
     * as {@code <@USERID>}; everything else is the text as typed, platform escapes undone.
     */
    record Line(String text) implements Input {}

    /** A button was pressed on the message {@code on}; its line as {@link Button#line()} (untrusted). */
    record Press(String line, @Nullable PostRef on) implements Input {}

    /** A form came back: its id and context (untrusted) and a value for each field, empty for nothing. */
    record Submission(String form, Map<String, String> context, Map<String, String> values) implements Input {}

    /**
     * Somebody chose "Create issue" on a message.
     *
     * @param text      the message's plain text
     * @param author    who wrote it, as shown in the chat; null when unknown
     * @param permalink null when the platform gives none
     * @param message   where it stands; the created issue is confirmed in its thread
     */
    record FromMessage(
            String text, @Nullable String author, @Nullable String permalink, PostRef message) implements Input {}

    /** The bot was added to the conversation, or somebody opened their direct chat with it for the first time. */
    record Arrival() implements Input {}
}
