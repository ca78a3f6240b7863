package dev.baton.playground;

import java.util.Locale;

/** What the visitor wants somebody to do cannot be done. */
public final class NotPossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;
    private final transient Object[] arguments;

    /** @param arguments of the obstacle's sentence */
    public NotPossibleException(Obstacle obstacle, Object... arguments) {
        super(obstacle.in(Locale.ENGLISH, arguments));
        this.obstacle = obstacle;
        this.arguments = arguments.clone();
    }

    /** Why, as a sentence in the reader's language. */
    public String sentence(Locale reader) {
        return obstacle.in(reader, arguments);
    }
}
