package dev.baton.chat;

import java.net.URI;

/** A run of text. What it holds is shown to the letter: adapters never let it become markup. */
public sealed interface Span {

    /** Text, perhaps bold or as code. */
    record Text(String text, boolean bold, boolean code) implements Span {}

    /** Text that leads somewhere. */
    record Link(String text, URI target) implements Span {}

    static Span text(String text) {
        return new Text(text, false, false);
    }

    static Span bold(String text) {
        return new Text(text, true, false);
    }

    static Span code(String text) {
        return new Text(text, false, true);
    }
}
