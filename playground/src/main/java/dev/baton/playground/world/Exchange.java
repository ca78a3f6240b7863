package dev.baton.playground.world;

import java.time.Instant;
import java.util.Map;

/**
 * A request and its answer, as they went over the wire between Baton and one of the chats.
 *
 * @param toBaton whether the chat asked Baton; else Baton asked the chat
 * @param what    what it was in the platform's words, such as {@code /baton} or {@code chat.postMessage}
 * @param target  method and address, such as {@code POST /slack/events}
 * @param status  of HTTP; 0 when there was no answer
 * @param millis  how long the answer took
 */
public record Exchange(
        long id,
        Instant at,
        Chat chat,
        boolean toBaton,
        String what,
        String target,
        int status,
        long millis,
        Half request,
        Half response) {

    /** One direction of it; bodies are cut at 64,000 letters, and secrets are masked. */
    public record Half(Map<String, String> headers, String body) {}
}
