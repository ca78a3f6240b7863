package dev.baton.command;

/**
 * Ends the reading of a line where it cannot go on. Caught in {@link Grammar}, never seen outside.
 *
 * <p>An exception, because rules nest; without a stack trace, because people mistype often.
 */
final class Misread extends RuntimeException {

    private final int position;
    private final Expected expected;

    Misread(int position, Expected expected) {
        super(expected.key(), null, false, false);
        this.position = position;
        this.expected = expected;
    }

    /** Where reading stopped: an index into the line. */
    int position() {
        return position;
    }

    Expected expected() {
        return expected;
    }
}
