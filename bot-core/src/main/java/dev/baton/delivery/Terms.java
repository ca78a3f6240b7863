package dev.baton.delivery;

import dev.baton.command.Command.FollowTerms.Kind;
import dev.baton.issue.Issue;
import java.util.Set;

/**
 * Which of a project's news a conversation wants. An empty set asks nothing of its field.
 *
 * @param kinds        kinds of news; empty for all
 * @param types        issue type names as stored; empty for all
 * @param withoutTypes issue type names as stored that it does not want
 * @param within       milestones and categories
 * @param notBy        ids of users whose acts it does not want to hear of
 * @param quiet        whether later news of an issue stay in its card's thread
 */
public record Terms(
        Set<Kind> kinds, Set<String> types, Set<String> withoutTypes, Within within, Set<Long> notBy, boolean quiet) {

    /** Everything, aloud. */
    public static final Terms ALL = new Terms(Set.of(), Set.of(), Set.of(), Set.of(), false);

    public Terms {
        kinds = Set.copyOf(kinds);
        types = Set.copyOf(types);
        withoutTypes = Set.copyOf(withoutTypes);
        notBy = Set.copyOf(notBy);
    }

    /** The same of any milestone and category. */
    public Terms(Set<Kind> kinds, Set<String> types, Set<String> withoutTypes, Set<Long> notBy, boolean quiet) {
        this(kinds, types, withoutTypes, Within.ANY, notBy, quiet);
    }

    /** Whether issues of this one's type, milestones and categories are wanted. */
    boolean about(Issue issue) {
        var type = issue.type().name();
        return (types.isEmpty() || types.contains(type)) && !withoutTypes.contains(type) && within.holds(issue);
    }
}
