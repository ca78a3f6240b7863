package dev.baton.wording;

import dev.baton.activity.Activity;
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
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.chat.Span;
import dev.baton.project.Priority;
import dev.baton.project.Resolution;
import dev.baton.project.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what somebody did: "Sato started it, set the due date to Fri 28 Nov". */
final class Happenings {

    /** Of more than these, only what they come to is told. */
    static final int MOST_ONE_BY_ONE = 4;

    private static final int MOST_NAMES = 3;

    private final Reader reader;
    private final Texts texts;
    private final Days days;

    Happenings(Reader reader) {
        this.reader = reader;
        this.texts = Texts.of("news", reader.language());
        this.days = new Days(reader);
    }

    /** What the activities say, one sentence for each run of the same person's acts; what many come to, when there are many. */
    List<Span> sentences(List<Activity> activities) {
        if (activities.size() > MOST_ONE_BY_ONE) {
            return folded(activities);
        }
        var spans = new ArrayList<Span>();
        var clauses = new ArrayList<String>();
        for (var i = 0; i < activities.size(); i++) {
            var activity = activities.get(i);
            clauses.addAll(clauses(activity));
            var last = i == activities.size() - 1
                    || activities.get(i + 1).actor().id() != activity.actor().id();
            if (last) {
                if (!spans.isEmpty()) {
                    spans.add(Span.text(texts.plain("between")));
                }
                spans.addAll(texts.rich("actor", activity.actor().name()));
                spans.add(Span.text(String.join(texts.plain("join"), clauses)));
                clauses.clear();
            }
        }
        return spans;
    }

    private List<Span> folded(List<Activity> activities) {
        var actors = activities.stream().map(Activity::actor).distinct().toList();
        var names = actors.stream()
                .limit(MOST_NAMES)
                .map(actor -> texts.plain("folded.name", actor.name()))
                .collect(Collectors.joining(texts.plain("folded.comma")));
        if (actors.size() > MOST_NAMES) {
            names += texts.plain("folded.others", actors.size() - MOST_NAMES);
        }
        var clauses = new ArrayList<String>();
        if (activities.getFirst().content() instanceof IssueCreated) {
            clauses.add(texts.plain("created"));
        }
        // with several people at it, nobody in particular "took" it
        clauses.addAll(
                changes(net(activities), actors.size() == 1 ? actors.getFirst().id() : -1));
        var comments = activities.stream()
                .filter(activity -> words(activity).isPresent())
                .count();
        if (comments > 0) {
            clauses.add(texts.plain("folded.commented", comments));
        }
        var spans = new ArrayList<>(texts.rich("folded", activities.size(), names));
        spans.add(Span.text(
                clauses.isEmpty() ? texts.plain("folded.nothing") : String.join(texts.plain("join"), clauses)));
        return spans;
    }

    /** One change a field, from what it was at first to what it is at last; none for a field that is as it was. */
    private static List<ChangeLog> net(List<Activity> activities) {
        var net = new LinkedHashMap<Changed, ChangeLog>();
        for (var activity : activities) {
            if (activity.content() instanceof IssueUpdated updated) {
                for (var change : updated.changes()) {
                    net.merge(
                            Changed.by(change),
                            change,
                            (first, last) -> new ChangeLog(
                                    first.field(),
                                    first.originalValue(),
                                    last.newValue(),
                                    first.originalId(),
                                    last.newId()));
                }
            }
        }
        return net.values().stream()
                .filter(change -> change.field() == Field.DESCRIPTION
                        || !Objects.equals(change.originalId(), change.newId())
                        || !Objects.equals(change.originalValue(), change.newValue()))
                .toList();
    }

    /** What a change changed: a field, but each attachment is a thing of its own. */
    private record Changed(Field field, @Nullable Long attachmentId) {

        static Changed by(ChangeLog change) {
            var id = change.newId() == null ? change.originalId() : change.newId();
            return new Changed(change.field(), change.field() == Field.ATTACHMENT ? id : null);
        }
    }

    /** What was said with the act; empty when nothing was. */
    static Optional<String> words(Activity activity) {
        return switch (activity.content()) {
            case IssueUpdated updated -> Optional.ofNullable(updated.comment()).filter(text -> !text.isBlank());
            case IssueCommented commented -> Optional.of(commented.comment()).filter(text -> !text.isBlank());
            case ActivityContent without -> Optional.empty();
        };
    }

    private List<String> clauses(Activity activity) {
        return switch (activity.content()) {
            case IssueCreated created -> List.of(texts.plain("created"));
            case IssueCommented commented -> List.of(texts.plain("commented"));
            case IssueUpdated updated ->
                changes(updated.changes(), activity.actor().id());
            case MemberAdded added ->
                List.of(texts.plain("memberAdded", added.name(), Names.of(added.role(), reader.language())));
            case MemberRemoved removed -> List.of(texts.plain("memberRemoved", removed.name()));
            case CommentNotified notified -> List.of(texts.plain("commentNotified"));
            case IssueDeleted deleted -> List.of(texts.plain("deleted"));
            case MilestoneCreated milestone -> List.of(texts.plain("milestoneCreated", milestone.name()));
            case MilestoneUpdated milestone -> List.of(texts.plain("milestoneUpdated", milestone.name()));
            case MilestoneDeleted milestone -> List.of(texts.plain("milestoneDeleted", milestone.name()));
            case StatusDeleted status -> List.of(texts.plain("statusDeleted", status.name()));
            case ProjectUpdated updated -> List.of(texts.plain("projectUpdated"));
        };
    }

    private List<String> changes(List<ChangeLog> changes, long actor) {
        var passed = find(changes, Field.ASSIGNEE);
        var due = find(changes, Field.DUE_DATE);
        var clauses = new ArrayList<String>();
        attached(changes).ifPresent(clauses::add);
        for (var change : changes) {
            if (isAttached(change)) {
                continue; // told already, together
            }
            // a new holder with a new date is one thing: a pass
            if (change == due && passed != null && passed.newId() != null && due.newValue() != null) {
                continue;
            }
            clauses.add(
                    switch (change.field()) {
                        case STATUS -> status(change);
                        case ASSIGNEE -> assignee(change, actor, due);
                        case DUE_DATE, START_DATE -> date(change);
                        case DESCRIPTION -> texts.plain("changed.DESCRIPTION");
                        case ATTACHMENT -> texts.plain("attachment.removed", text(change.originalValue()));
                        case CATEGORY, VERSION, MILESTONE -> several(change);
                        case SUMMARY, TYPE, PRIORITY, RESOLUTION, PARENT, ESTIMATED_HOURS, ACTUAL_HOURS ->
                            value(change);
                    });
        }
        return clauses;
    }

    private static @Nullable ChangeLog find(List<ChangeLog> changes, Field field) {
        return changes.stream()
                .filter(change -> change.field() == field)
                .findFirst()
                .orElse(null);
    }

    private String status(ChangeLog change) {
        var from = Objects.requireNonNullElse(change.originalId(), 0L);
        var to = Objects.requireNonNullElse(change.newId(), 0L);
        var was = Names.status(from, text(change.originalValue()), reader.language());
        var is = Names.status(to, text(change.newValue()), reader.language());
        if (to == Status.OPEN && (from == Status.RESOLVED || from == Status.CLOSED)) {
            return texts.plain("status.reopened", was, is);
        }
        return texts.plain(texts.has("status." + to) ? "status." + to : "status.other", was, is);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String assignee(ChangeLog change, long actor, @Nullable ChangeLog due) {
        if (change.newId() == null) {
            boolean own = Objects.equals(change.originalId(), actor);
            return texts.plain(own ? "assignee.gaveUp" : "assignee.nobody", text(change.originalValue()));
        }
        var until = due != null && due.newValue() != null ? ".until" : "";
        var date = due != null && due.newValue() != null ? days.day(LocalDate.parse(due.newValue())) : "";
        return change.newId() == actor
                ? texts.plain("assignee.self" + until, date)
                : texts.plain("assignee.other" + until, text(change.newValue()), date);
    }

    private static boolean isAttached(ChangeLog change) {
        return change.field() == Field.ATTACHMENT && change.newValue() != null;
    }

    private Optional<String> attached(List<ChangeLog> changes) {
        var names = changes.stream()
                .filter(Happenings::isAttached)
                .map(change -> texts.plain("attachment.name", text(change.newValue())))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var before = String.join(texts.plain("attachment.comma"), names.subList(0, names.size() - 1));
        return Optional.of(texts.plain(
                "attachment.added",
                before.isEmpty() ? names.getLast() : texts.plain("attachment.and", before, names.getLast())));
    }

    /** What several values may stand in: what was put in or taken out when others stayed, else what stands there now. */
    private String several(ChangeLog change) {
        var before = names(change.originalValue());
        var after = names(change.newValue());
        if (before.isEmpty() || !after.isEmpty() && Collections.disjoint(before, after)) {
            return told("several.set", change.field(), after);
        }
        var added = new ArrayList<>(after);
        added.removeAll(before);
        var removed = new ArrayList<>(before);
        removed.removeAll(after);
        if (removed.isEmpty()) {
            return told("several.added", change.field(), added);
        }
        return added.isEmpty()
                ? told("several.removed", change.field(), removed)
                : told("several.set", change.field(), after);
    }

    private String told(String key, Field field, List<String> names) {
        var joined = String.join(Names.SEVERAL, names);
        return texts.plain(key + "." + field, names.size(), joined);
    }

    private static List<String> names(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(Names.SEVERAL));
    }

    private String date(ChangeLog change) {
        var field = Names.of(change.field(), reader.language());
        return change.newValue() == null
                ? texts.plain("cleared", field)
                : texts.plain("set", field, days.day(LocalDate.parse(change.newValue())));
    }

    private String value(ChangeLog change) {
        var field = Names.of(change.field(), reader.language());
        if (change.newValue() == null) {
            return texts.plain("cleared", field);
        }
        return texts.plain(change.field() == Field.SUMMARY ? "renamed" : "set", field, shown(change));
    }

    private String shown(ChangeLog change) {
        var value = Objects.requireNonNull(change.newValue());
        return switch (change.field()) {
            case ESTIMATED_HOURS, ACTUAL_HOURS -> texts.plain("hours", value);
            case TYPE -> Names.type(value, reader.language());
            case RESOLUTION ->
                change.newId() == null
                        ? value
                        : Names.of(Resolution.of(change.newId().intValue()), reader.language());
            case PRIORITY ->
                change.newId() == null
                        ? value
                        : Names.of(Priority.of(change.newId().intValue()), reader.language());
            default -> value;
        };
    }
}
