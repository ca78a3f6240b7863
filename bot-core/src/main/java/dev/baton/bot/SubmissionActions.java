package dev.baton.bot;

import dev.baton.chat.Input.Submission;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.command.Command.FollowTerms;
import dev.baton.delivery.Terms;
import dev.baton.error.TrackerException;
import dev.baton.error.TrackerException.Conflict;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.project.NewProject;
import dev.baton.project.Priority;
import dev.baton.project.ProjectKind;
import dev.baton.project.Projects;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.Entries;
import dev.baton.wording.Forms;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out submitted forms. Whatever came through the client is checked again; a form that is refused comes back as it
 * was typed.
 */
@Component
class SubmissionActions {

    /** The fields that are written into, top to bottom. */
    private static final List<String> WRITTEN =
            List.of("key", "name", "summary", "milestones", "categories", "text", "expected", "description");

    private final CreateActions create;
    private final PassActions pass;
    private final IssueActions issueActions;
    private final SubscriptionActions subscriptions;
    private final ProjectActions projectActions;
    private final IssueForms issueForms;
    private final People people;
    private final Projects projects;
    private final Issues issues;
    private final PlaceSeal places;

    SubmissionActions(
            CreateActions create,
            PassActions pass,
            IssueActions issueActions,
            SubscriptionActions subscriptions,
            ProjectActions projectActions,
            IssueForms issueForms,
            People people,
            Projects projects,
            Issues issues,
            PlaceSeal places) {
        this.create = create;
        this.pass = pass;
        this.issueActions = issueActions;
        this.subscriptions = subscriptions;
        this.projectActions = projectActions;
        this.issueForms = issueForms;
        this.people = people;
        this.projects = projects;
        this.issues = issues;
        this.places = places;
    }

    Reply submit(Asked request, Submission submission) {
        var place = places.open(request.request().user(), submission.form(), submission.context());
        var asked = request.at(place.orElse(null));
        var entries = new Entries(submission.values(), submission.context(), null, null);
        try {
            return carryOut(asked, submission, entries);
        } catch (Conflict conflict) {
            return changedMeanwhile(asked, submission.form(), entries, conflict);
        } catch (TrackerException.Invalid invalid) {
            var sentence = invalid.sentence(asked.language().locale());
            return again(asked, submission.form(), entries.refused(invalid.field(), sentence));
        } catch (TrackerException refused) {
            var sentence = refused.sentence(asked.language().locale());
            return again(asked, submission.form(), entries.refused(null, sentence));
        } catch (Refusal refusal) {
            return again(asked, submission.form(), entries.refused(refusal.field(), refusal.sentence()));
        }
    }

    private Reply carryOut(Asked asked, Submission submission, Entries entries) {
        return switch (submission.form()) {
            case Forms.CREATE -> create(asked, entries);
            case Forms.PASS -> pass(asked, entries);
            case Forms.COMMENT -> issueActions.comment(asked, key(asked, entries), required(asked, entries, "text"));
            case Forms.ASSIGN ->
                issueActions.setAssignee(
                        asked, key(asked, entries), people.chosen(asked, "assignee", entries.value("assignee")));
            case Forms.DUE -> issueActions.setDue(asked, key(asked, entries), date(asked, entries, "dueDate"));
            case Forms.STATUS -> status(asked, entries);
            case Forms.FOLLOW -> follow(asked, entries);
            case Forms.PROJECT -> project(asked, entries);
            default -> asked.tell(lost(asked, Answer.FORM_UNKNOWN.in(asked.language()), entries));
        };
    }

    private Reply create(Asked asked, Entries entries) {
        var summary = required(asked, entries, "summary");
        var project = projects.find(asked.user(), required(asked, entries, "project"))
                .orElseThrow(() -> wrongChoice(asked, "project"));
        var description = entries.value("description");
        var parts = ProjectParts.of(asked, project);
        return create.make(
                asked,
                new CreateActions.Draft(
                        project,
                        people.plain(asked, summary).text(),
                        description.isBlank() ? null : description,
                        people.chosen(asked, "assignee", entries.value("assignee")),
                        date(asked, entries, "dueDate"),
                        create.type(asked, project, entries.value("type")),
                        priority(asked, entries),
                        parts.milestoneIds(listed(entries, "milestones")),
                        parts.categoryIds(listed(entries, "categories"))),
                entries.context().get(CreateActions.ONCE));
    }

    private Reply pass(Asked asked, Entries entries) {
        var key = key(asked, entries);
        var to = people.chosen(asked, "assignee", entries.value("assignee"));
        if (to == null) {
            throw Refusal.at("assignee", Forms.required(asked.language()));
        }
        return pass.pass(asked, key, to, date(asked, entries, "dueDate"), entries.value("expected"), version(entries));
    }

    private Reply status(Asked asked, Entries entries) {
        var key = key(asked, entries);
        var chosen = required(asked, entries, "status");
        return issueActions.statuses(asked, key).stream()
                .filter(status -> String.valueOf(status.id()).equals(chosen))
                .findFirst()
                .map(status -> issueActions.setStatus(asked, key, status))
                .orElseThrow(() -> wrongChoice(asked, "status"));
    }

    private Reply follow(Asked asked, Entries entries) {
        asked.here();
        var project = projects.find(asked.user(), required(asked, entries, "project"))
                .orElseThrow(() -> wrongChoice(asked, "project"));
        var kinds = chosen(entries, "kinds")
                .map(kind -> constant(asked, FollowTerms.Kind.values(), "kinds", kind))
                .collect(Collectors.toSet());
        var types =
                subscriptions.stored(asked, project, chosen(entries, "types").collect(Collectors.toSet()));
        boolean quiet = Boolean.parseBoolean(entries.value("quiet"));
        return subscriptions.follow(asked, project, new Terms(kinds, types, Set.of(), Set.of(), quiet));
    }

    private Reply project(Asked asked, Entries entries) {
        var kind = constant(asked, ProjectKind.values(), "kind", required(asked, entries, "kind"));
        return projectActions.create(
                asked, new NewProject(required(asked, entries, "key"), required(asked, entries, "name"), kind));
    }

    /** The form as it was sent, with what is wrong; when not even that can be had, what was typed to copy. */
    private Reply again(Asked asked, String form, Entries refused) {
        try {
            return switch (form) {
                case Forms.CREATE -> create.ask(asked, refused, issueForms.picked(asked, refused));
                case Forms.FOLLOW -> asked.place() == null ? lapsed(asked, refused) : subscriptions.ask(asked, refused);
                case Forms.PROJECT -> new Reply.Ask(Forms.project(refused, asked.language()));
                default -> new Reply.Ask(issueForms.again(asked, form, key(asked, refused), refused));
            };
        } catch (TrackerException | Refusal gone) {
            var problem = refused.problem();
            return asked.tell(
                    lost(asked, problem == null ? Answer.FORM_LAPSED.in(asked.language()) : problem, refused));
        }
    }

    private Reply lapsed(Asked asked, Entries entries) {
        return asked.tell(lost(asked, Answer.FORM_LAPSED.in(asked.language()), entries));
    }

    /** Somebody else decided about the same: says who, and asks again on top of how it is now. */
    private Reply changedMeanwhile(Asked asked, String form, Entries entries, Conflict conflict) {
        var key = key(asked, entries);
        var context = new HashMap<>(entries.context());
        context.put(
                IssueForms.VERSION, String.valueOf(issues.get(asked.user(), key).version()));
        var current = new Entries(entries.values(), context, null, null);
        return again(asked, form, current.refused(null, Forms.conflict(conflict.since(), asked.language())));
    }

    /** A sentence and everything that was typed. */
    private static Message lost(Asked asked, String sentence, Entries entries) {
        var typed = typed(entries.values());
        var message = Message.of(sentence);
        return typed.isEmpty() ? message : Answers.keeping(message, typed, asked.language());
    }

    /** What somebody wrote into the fields, without what they merely chose. */
    static String typed(Map<String, String> values) {
        return WRITTEN.stream()
                .map(field -> values.getOrDefault(field, ""))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static IssueKey key(Asked asked, Entries entries) {
        return IssueKey.parse(entries.context().getOrDefault(IssueForms.KEY, ""))
                .orElseThrow(() -> Refusal.of(Answer.FORM_LAPSED.in(asked.language())));
    }

    private static @Nullable Long version(Entries entries) {
        try {
            return Long.valueOf(entries.context().getOrDefault(IssueForms.VERSION, ""));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String required(Asked asked, Entries entries, String field) {
        var value = entries.value(field).strip();
        if (value.isEmpty()) {
            throw Refusal.at(field, Forms.required(asked.language()));
        }
        return value;
    }

    private static @Nullable LocalDate date(Asked asked, Entries entries, String field) {
        var value = entries.value(field).strip();
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException wrong) {
            throw Refusal.at(field, Forms.wrongDate(asked.language()));
        }
    }

    private static @Nullable Priority priority(Asked asked, Entries entries) {
        var value = entries.value("priority");
        if (value.isEmpty()) {
            return null;
        }
        return Stream.of(Priority.values())
                .filter(priority -> String.valueOf(priority.id()).equals(value))
                .findFirst()
                .orElseThrow(() -> wrongChoice(asked, "priority"));
    }

    private static Stream<String> chosen(Entries entries, String field) {
        return Stream.of(entries.value(field).split(",")).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** What was written with commas between. */
    private static List<String> listed(Entries entries, String field) {
        return Stream.of(entries.value(field).split("[,、，]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E constant(Asked asked, E[] constants, String field, String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrongChoice(asked, field));
    }

    private static Refusal wrongChoice(Asked asked, String field) {
        return Refusal.at(field, Forms.wrongChoice(asked.language()));
    }
}
