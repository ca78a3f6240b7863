package dev.baton.issue;

import dev.baton.project.IssueKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which issues, in which order. An empty set or a null asks nothing of its field; values of one field are alternatives,
 * fields must all hold. Never finds what the actor may not see.
 *
 * @param projects        project keys, any case
 * @param statuses        status ids
 * @param withoutStatuses status ids that must not be
 * @param types           issue type names as stored, any case
 * @param withoutTypes    issue type names that must not be
 * @param assignees       user ids
 * @param creators        user ids
 * @param keyword         words of any script, all of which must stand in summary, description or comments
 * @param dueFrom         first day, included
 * @param dueTo           last day, included
 * @param createdFrom     included
 * @param createdTo       excluded
 * @param updatedFrom     included
 * @param updatedTo       excluded
 * @param offset          0 or more
 * @param limit           1 to 100
 */
public record IssueQuery(
        Set<String> projects,
        Set<Integer> statuses,
        Set<Integer> withoutStatuses,
        Set<String> types,
        Set<String> withoutTypes,
        Set<Long> assignees,
        Set<Long> creators,
        @Nullable IssueKey parent,
        @Nullable String keyword,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedTo,
        Sort sort,
        boolean ascending,
        int offset,
        int limit) {

    /** What to order by; ties are broken by id. */
    public enum Sort {
        CREATED,
        UPDATED,
        /** Issues without a due date come last either way. */
        DUE_DATE,
        PRIORITY,
        STATUS
    }

    /** Everything, newest change first, 20 a page. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a query asks. */
    public static final class Builder {
        private Set<String> projects = Set.of();
        private Set<Integer> statuses = Set.of();
        private Set<Integer> withoutStatuses = Set.of();
        private Set<String> types = Set.of();
        private Set<String> withoutTypes = Set.of();
        private Set<Long> assignees = Set.of();
        private Set<Long> creators = Set.of();
        private @Nullable IssueKey parent;
        private @Nullable String keyword;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private @Nullable Instant createdFrom;
        private @Nullable Instant createdTo;
        private @Nullable Instant updatedFrom;
        private @Nullable Instant updatedTo;
        private Sort sort = Sort.UPDATED;
        private boolean ascending;
        private int offset;
        private int limit = 20;

        private Builder() {}

        public Builder projects(Set<String> keys) {
            this.projects = Set.copyOf(keys);
            return this;
        }

        public Builder statuses(Set<Integer> ids) {
            this.statuses = Set.copyOf(ids);
            return this;
        }

        public Builder withoutStatuses(Set<Integer> ids) {
            this.withoutStatuses = Set.copyOf(ids);
            return this;
        }

        public Builder types(Set<String> names) {
            this.types = Set.copyOf(names);
            return this;
        }

        public Builder withoutTypes(Set<String> names) {
            this.withoutTypes = Set.copyOf(names);
            return this;
        }

        public Builder assignees(Set<Long> userIds) {
            this.assignees = Set.copyOf(userIds);
            return this;
        }

        public Builder creators(Set<Long> userIds) {
            this.creators = Set.copyOf(userIds);
            return this;
        }

        public Builder parent(@Nullable IssueKey key) {
            this.parent = key;
            return this;
        }

        public Builder keyword(@Nullable String words) {
            this.keyword = words;
            return this;
        }

        public Builder due(@Nullable LocalDate from, @Nullable LocalDate to) {
            this.dueFrom = from;
            this.dueTo = to;
            return this;
        }

        public Builder created(@Nullable Instant from, @Nullable Instant to) {
            this.createdFrom = from;
            this.createdTo = to;
            return this;
        }

        public Builder updated(@Nullable Instant from, @Nullable Instant to) {
            this.updatedFrom = from;
            this.updatedTo = to;
            return this;
        }

        public Builder orderBy(Sort by, boolean up) {
            this.sort = by;
            this.ascending = up;
            return this;
        }

        public Builder page(int from, int size) {
            this.offset = from;
            this.limit = size;
            return this;
        }

        public IssueQuery build() {
            return new IssueQuery(
                    projects,
                    statuses,
                    withoutStatuses,
                    types,
                    withoutTypes,
                    assignees,
                    creators,
                    parent,
                    keyword,
                    dueFrom,
                    dueTo,
                    createdFrom,
                    createdTo,
                    updatedFrom,
                    updatedTo,
                    sort,
                    ascending,
                    offset,
                    limit);
        }
    }
}
