package dev.baton.chat;

/** What Baton answers to a {@link ChatRequest}. */
public sealed interface Reply {

    /** Who sees an answer. In a direct chat the two are the same. */
    enum Audience {
        ASKER,
        CONVERSATION
    }

    /** Says something where it was asked. */
    record Say(Message message, Audience audience) implements Reply {}

    /** Asks to fill in a form. As the answer to a submission: the same form again, refused. */
    record Ask(Form form) implements Reply {}

    /** The message whose button was pressed looks like this from now on. Only ever an answer to a press. */
    record Replace(Message message) implements Reply {}

    /** Nothing needs to be said: what happened is seen elsewhere. */
    record Silence() implements Reply {}
}
