package dev.baton.issue;

import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import dev.baton.project.Resolution;
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
 * @param assignees       user ids
 * @param creators        user ids
 * @param parent          whose children; null for any
 * @param kinship         parents, children or neither
 * @param hasAttachment   whether there are files; null for either
 * @param hasDueDate      whether there is a due date; null for either
 * @param keyword         words of any script, all of which must stand in summary, description or comments
 * @param start           first and last day, both included
 * @param due             likewise
 * @param created         the end excluded
 * @param updated         likewise
 * @param offset          0 or more
 * @param limit           1 to 100
 */
public record IssueQuery(
        Set<String> projects,
        Set<Integer> statuses,
        Set<Integer> withoutStatuses,
        Names names,
        Ids ids,
        Set<Long> assignees,
        Set<Long> creators,
        @Nullable IssueKey parent,
        Kinship kinship,
        @Nullable Boolean hasAttachment,
        @Nullable Boolean hasDueDate,
        @Nullable String keyword,
        Days start,
        Days due,
        Moments created,
        Moments updated,
        Sort sort,
        boolean ascending,
        int offset,
        int limit) {

    /**
     * Names as people type them, in any case.
     *
     * @param types             issue types, as stored
     * @param withoutTypes      issue types that must not be
     * @param withoutCategories categories of which it must have none
     * @param milestones        those it is to be done for
     * @param withoutMilestones milestones of which it must be for none
     */
    public record Names(
            Set<String> types,
            Set<String> withoutTypes,
            Set<String> categories,
            Set<String> withoutCategories,
            Set<String> milestones,
            Set<String> withoutMilestones) {}

    /**
     * What issues refer to, by id.
     *
     * @param issues     the issues themselves
     * @param versions   milestones that they were found in
     * @param milestones milestones that they are to be done for
     * @param parents    issues whose children they are
     */
    public record Ids(
            Set<Long> issues,
            Set<Long> types,
            Set<Long> categories,
            Set<Long> versions,
            Set<Long> milestones,
            Set<Long> parents,
            Set<Priority> priorities,
            Set<Resolution> resolutions) {}

    /** A stretch of calendar days; null where it has no end. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A stretch of time; null where it has no end. */
    public record Moments(@Nullable Instant from, @Nullable Instant to) {}

    /** How an issue is related to others by descent. There is one level of children. */
    public enum Kinship {
        ANY,
        NO_CHILD,
        CHILD,
        /** Of a child. There are none. */
        GRANDCHILD,
        NEITHER_PARENT_NOR_CHILD,
        PARENT,
        NO_PARENT
    }

    /** What to order by; ties are broken by id. What is missing is taken for least. */
    public enum Sort {
        CREATED,
        UPDATED,
        /** Issues without a due date come last either way. */
        DUE_DATE,
        START_DATE,
        PRIORITY,
        /** By the statuses' order in their project. */
        STATUS,
        /** By the types' order in their project. */
        TYPE,
        /** By the first of the names, as for {@link #VERSION} and {@link #MILESTONE}. */
        CATEGORY,
        VERSION,
        MILESTONE,
        SUMMARY,
        /** By the number of files. */
        ATTACHMENT,
        /** By the person's name, as for {@link #UPDATED_BY} and {@link #ASSIGNEE}. */
        CREATED_BY,
        UPDATED_BY,
        ASSIGNEE,
        ESTIMATED_HOURS,
        ACTUAL_HOURS,
        /** By the parent. */
        PARENT
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
        private Names names = new Names(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        private Ids ids = new Ids(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        private Set<Long> assignees = Set.of();
        private Set<Long> creators = Set.of();
        private @Nullable IssueKey parent;
        private Kinship kinship = Kinship.ANY;
        private @Nullable Boolean hasAttachment;
        private @Nullable Boolean hasDueDate;
        private @Nullable String keyword;
        private Days start = new Days(null, null);
        private Days due = new Days(null, null);
        private Moments created = new Moments(null, null);
        private Moments updated = new Moments(null, null);
        private Sort sort = Sort.UPDATED;
        private boolean ascending;
        private int offset;
        private int limit = 20;

        private Builder() {}

        public Builder projects(Set<String> keys) {
            this.projects = Set.copyOf(keys);
            return this;
        }

        public Builder statuses(Set<Integer> statusIds) {
            this.statuses = Set.copyOf(statusIds);
            return this;
        }

        public Builder withoutStatuses(Set<Integer> statusIds) {
            this.withoutStatuses = Set.copyOf(statusIds);
            return this;
        }

        public Builder types(Set<String> wanted) {
            return names(wanted, names.withoutTypes, names.categories, names.milestones);
        }

        public Builder withoutTypes(Set<String> unwanted) {
            return names(names.types, unwanted, names.categories, names.milestones);
        }

        public Builder categories(Set<String> wanted) {
            return names(names.types, names.withoutTypes, wanted, names.milestones);
        }

        public Builder milestones(Set<String> wanted) {
            return names(names.types, names.withoutTypes, names.categories, wanted);
        }

        /** Leaves out what belongs to any of these. */
        public Builder without(Set<String> categories, Set<String> milestones) {
            this.names = new Names(
                    names.types,
                    names.withoutTypes,
                    names.categories,
                    Set.copyOf(categories),
                    names.milestones,
                    Set.copyOf(milestones));
            return this;
        }

        private Builder names(
                Set<String> types, Set<String> withoutTypes, Set<String> categories, Set<String> milestones) {
            this.names = new Names(
                    Set.copyOf(types),
                    Set.copyOf(withoutTypes),
                    Set.copyOf(categories),
                    names.withoutCategories,
                    Set.copyOf(milestones),
                    names.withoutMilestones);
            return this;
        }

        public Builder ids(Ids wanted) {
            this.ids = wanted;
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

        public Builder kinship(Kinship wanted) {
            this.kinship = wanted;
            return this;
        }

        public Builder hasAttachment(@Nullable Boolean wanted) {
            this.hasAttachment = wanted;
            return this;
        }

        public Builder hasDueDate(@Nullable Boolean wanted) {
            this.hasDueDate = wanted;
            return this;
        }

        public Builder keyword(@Nullable String words) {
            this.keyword = words;
            return this;
        }

        public Builder start(@Nullable LocalDate from, @Nullable LocalDate to) {
            this.start = new Days(from, to);
            return this;
        }

        public Builder due(@Nullable LocalDate from, @Nullable LocalDate to) {
            this.due = new Days(from, to);
            return this;
        }

        public Builder created(@Nullable Instant from, @Nullable Instant to) {
            this.created = new Moments(from, to);
            return this;
        }

        public Builder updated(@Nullable Instant from, @Nullable Instant to) {
            this.updated = new Moments(from, to);
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
                    names,
                    ids,
                    assignees,
                    creators,
                    parent,
                    kinship,
                    hasAttachment,
                    hasDueDate,
                    keyword,
                    start,
                    due,
                    created,
                    updated,
                    sort,
                    ascending,
                    offset,
                    limit);
        }
    }
}
