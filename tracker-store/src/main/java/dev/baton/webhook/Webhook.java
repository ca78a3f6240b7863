package dev.baton.webhook;

import dev.baton.user.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that a project's activities are posted to.
 *
 * @param id          unique in the space
 * @param description empty when there is none
 * @param url         {@code http} or {@code https}, of any port
 * @param allEvents   whether activities of all kinds are posted, those to come included
 * @param kinds       the kinds that are posted otherwise, ascending, each once: numbers of whoever registers webhooks and
 *                    queues their calls, which mean nothing here
 * @param stopped     why nothing is posted any more until an administrator saves it again; null while it is in use
 * @param updatedBy   who saved it last: it reads the project on their rights
 */
public record Webhook(
        long id,
        long projectId,
        String name,
        String description,
        String url,
        boolean allEvents,
        List<Integer> kinds,
        @Nullable Stop stopped,
        User createdBy,
        Instant created,
        User updatedBy,
        Instant updated) {

    /** Why nothing is posted any more. */
    public enum Stop {
        /** The receiver answered that it is gone for good. */
        RECEIVER_GONE,
        /** Whoever saved the webhook last may no longer see the project. */
        READER_GONE
    }

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 100;

    /** The longest description, in characters. */
    public static final int DESCRIPTION_LENGTH = 10_000;

    /** The longest URL, in characters. */
    public static final int URL_LENGTH = 1_000;

    /** How many a project may have. */
    public static final int MOST = 50;
}
