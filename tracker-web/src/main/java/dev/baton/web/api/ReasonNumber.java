package dev.baton.web.api;

import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.notification.Notification;

/** The contract's number of why somebody was told. */
final class ReasonNumber {

    private static final int ASSIGNED = 1;
    private static final int COMMENTED = 2;
    private static final int CREATED = 3;
    private static final int UPDATED = 4;
    private static final int ATTACHED = 5;
    private static final int ADDED = 6;

    private ReasonNumber() {}

    static int of(Notification notification) {
        return switch (notification.reason()) {
            case ASSIGNED -> ASSIGNED;
            case MENTIONED -> mentioned(notification);
            case COMMENTED -> COMMENTED;
            case STATUS_CHANGED, UPDATED -> UPDATED;
            case ATTACHED -> ATTACHED;
            case ADDED -> ADDED;
        };
    }

    /** Whoever is addressed by name is told by what was written. */
    private static int mentioned(Notification notification) {
        return switch (notification.activity().content()) {
            case IssueCreated created -> CREATED;
            case IssueUpdated updated -> updated.comment() == null ? UPDATED : COMMENTED;
            default -> COMMENTED;
        };
    }
}
