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
import dev.baton.activity.ActivityContent.StatusDeleted;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The API's numbers for kinds of activities; those that a webhook is registered for are the same. */
final class ActivityType {

    private ActivityType() {}

    private static final Map<Class<? extends ActivityContent>, Integer> NUMBERS = Map.ofEntries(
            Map.entry(IssueCreated.class, 1),
            Map.entry(IssueUpdated.class, 2),
            Map.entry(IssueCommented.class, 3),
            Map.entry(IssueDeleted.class, 4),
            Map.entry(MemberAdded.class, 15),
            Map.entry(MemberRemoved.class, 16),
            Map.entry(CommentNotified.class, 17),
            Map.entry(MilestoneCreated.class, 22),
            Map.entry(MilestoneUpdated.class, 23),
            Map.entry(MilestoneDeleted.class, 24),
            Map.entry(StatusDeleted.class, 34));

    /** Empty for what the API does not know of. */
    static OptionalInt of(ActivityContent content) {
        var number = NUMBERS.get(content.getClass());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The kinds with one of these numbers; all that the API knows of when there are none. */
    static Set<Class<? extends ActivityContent>> kinds(Collection<Integer> numbers) {
        return NUMBERS.entrySet().stream()
                .filter(kind -> numbers.isEmpty() || numbers.contains(kind.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
