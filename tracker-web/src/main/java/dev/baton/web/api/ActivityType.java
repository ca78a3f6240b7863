package dev.baton.web.api;

import dev.baton.activity.ActivityContent;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.activity.ActivityContent.MemberRemoved;
import dev.baton.activity.ActivityContent.MilestoneCreated;
import dev.baton.activity.ActivityContent.MilestoneDeleted;
import dev.baton.activity.ActivityContent.MilestoneUpdated;
import dev.baton.activity.ActivityContent.ProjectUpdated;
import dev.baton.activity.ActivityContent.StatusDeleted;
import java.util.OptionalInt;

/** The API's numbers for kinds of activities; those that a webhook is registered for are the same. */
final class ActivityType {

    private ActivityType() {}

    /** Empty for what the API does not know of. */
    static OptionalInt of(ActivityContent content) {
        return switch (content) {
            case IssueCreated created -> OptionalInt.of(1);
            case IssueUpdated updated -> OptionalInt.of(2);
            case IssueCommented commented -> OptionalInt.of(3);
            case IssueDeleted deleted -> OptionalInt.of(4);
            case MemberAdded added -> OptionalInt.of(15);
            case MemberRemoved removed -> OptionalInt.of(16);
            case CommentNotified notified -> OptionalInt.of(17);
            case MilestoneCreated created -> OptionalInt.of(22);
            case MilestoneUpdated updated -> OptionalInt.of(23);
            case MilestoneDeleted deleted -> OptionalInt.of(24);
            case StatusDeleted deleted -> OptionalInt.of(34);
            case ProjectUpdated updated -> OptionalInt.empty();
        };
    }
}
