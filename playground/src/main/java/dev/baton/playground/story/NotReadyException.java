package dev.baton.playground.story;

/** The company is being made, and nobody can do anything in it meanwhile. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadyException() {
        super("The company is moving in");
    }
}
