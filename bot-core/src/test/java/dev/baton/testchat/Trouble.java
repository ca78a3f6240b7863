package dev.baton.testchat;

import java.time.Duration;

/** How a platform can fail to do what it is asked. */
public sealed interface Trouble {

    /** Too many requests; it names the time to wait, in whole seconds. Nothing of the request arrived. */
    record RateLimited(Duration retryAfter) implements Trouble {}

    /** It answers with a server error. */
    record Down() implements Trouble {}

    /** The connection breaks before an answer comes. */
    record Cut() implements Trouble {}

    /** The channel was archived, or the bot removed from it. */
    record Gone() implements Trouble {}

    /** It does not take the message as it is, and never will. */
    record Refusal() implements Trouble {}
}
