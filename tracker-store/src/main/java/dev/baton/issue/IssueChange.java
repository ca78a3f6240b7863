package dev.baton.issue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one act changes: any number of fields and perhaps a comment, applied together or not at all. When the change
 * has a new assignee, its comment is also what they are expected to do.
 *
 * @param comment     null or blank for none
 * @param mentioned   users the comment is addressed to
 * @param seenVersion the version the caller decided upon; null to change the fields whatever else changed meanwhile
 */
public record IssueChange(
        List<IssueEdit> edits,
        @Nullable String comment,
        Set<Long> mentioned,
        @Nullable Long seenVersion) {

    /** These edits, without a comment. */
    public static IssueChange of(IssueEdit... edits) {
        return new IssueChange(List.of(edits), null, Set.of(), null);
    }

    /** A comment alone. */
    public static IssueChange comment(String text) {
        return new IssueChange(List.of(), text, Set.of(), null);
    }

    public IssueChange withComment(@Nullable String text) {
        return new IssueChange(edits, text, mentioned, seenVersion);
    }

    public IssueChange mentioning(Set<Long> userIds) {
        return new IssueChange(edits, comment, userIds, seenVersion);
    }

    /** The same, refused with a {@code Conflict} when the issue is no longer at {@code version}. */
    public IssueChange ifVersion(long version) {
        return new IssueChange(edits, comment, mentioned, version);
    }
}
