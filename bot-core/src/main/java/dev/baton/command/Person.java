package dev.baton.command;

/** Whom somebody named in a command. */
public sealed interface Person {

    /** By the chat's own mention. */
    record Mentioned(String chatUserId) implements Person {}

    /** By name, after an {@code @}. */
    record Named(String name) implements Person {}

    /** By mail address. */
    record Addressed(String mailAddress) implements Person {}

    /** The one who speaks. */
    record Me() implements Person {}
}
