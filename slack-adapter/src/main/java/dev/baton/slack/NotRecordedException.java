package dev.baton.slack;

/**
 * An event could not be recorded, so Slack has to send it again. An exception, because Bolt takes any answer of an event's
 * handler but a good one for none, and thanks for the event by itself.
 */
final class NotRecordedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRecordedException() {
        super("an event could not be recorded");
    }
}
