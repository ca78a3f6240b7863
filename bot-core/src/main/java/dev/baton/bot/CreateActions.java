package dev.baton.bot;

import dev.baton.chat.InboundEvents;
import dev.baton.chat.Input;
import dev.baton.chat.PlainText;
import dev.baton.chat.PostRef;
import dev.baton.chat.Reply;
import dev.baton.command.Command;
import dev.baton.delivery.Deliveries;
import dev.baton.delivery.Subscriptions;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.issue.NewIssue;
import dev.baton.project.IssueType;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.Entries;
import dev.baton.wording.Forms;
import dev.baton.wording.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates issues, at once when all is known that the surfaces ask for, else by a form. */
@Component
class CreateActions {

    /** In a form's context: what tells one sending from another. */
    static final String ONCE = "once";

    private final Issues issues;
    private final Projects projects;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final People people;
    private final IssueReplies replies;
    private final IssueForms issueForms;
    private final PlaceSeal places;
    private final InboundEvents inbound;
    private final Transactions transactions;

    CreateActions(
            Issues issues,
            Projects projects,
            Subscriptions subscriptions,
            Deliveries deliveries,
            People people,
            IssueReplies replies,
            IssueForms issueForms,
            PlaceSeal places,
            InboundEvents inbound,
            Transactions transactions) {
        this.issues = issues;
        this.projects = projects;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.people = people;
        this.replies = replies;
        this.issueForms = issueForms;
        this.places = places;
        this.inbound = inbound;
        this.transactions = transactions;
    }

    /** What an issue shall be, as far as it is known. */
    record Draft(
            Project project,
            String summary,
            @Nullable String description,
            @Nullable User assignee,
            @Nullable LocalDate due,
            @Nullable IssueType type,
            @Nullable Priority priority,
            Set<Long> milestones,
            Set<Long> categories) {}

    Reply create(Asked asked, Command.Create command) {
        var project = project(asked, command.project()).orElse(null);
        var person = command.assignee();
        var assignee = person == null ? null : people.one(asked, person);
        var typed = command.summary();
        var summary = typed == null || typed.isBlank()
                ? null
                : people.plain(asked, typed).text();
        var due = command.due();
        if (project != null && summary != null && assignee != null && due != null) {
            var type = type(asked, project, command.type());
            var parts = ProjectParts.of(asked, project);
            var milestones = parts.milestoneIds(command.milestones());
            var categories = parts.categoryIds(command.categories());
            return make(
                    asked, new Draft(project, summary, null, assignee, due, type, null, milestones, categories), null);
        }
        var entries = Entries.of(places.seal(asked.request().user(), Forms.CREATE, asked.place(), once()))
                .with("summary", summary)
                .with("project", project == null ? null : project.key())
                .with("assignee", assignee == null ? null : "user:" + assignee.id())
                .with("dueDate", due == null ? null : due.toString())
                .with("milestones", String.join(", ", command.milestones()))
                .with("categories", String.join(", ", command.categories()));
        if (project != null) {
            var type = type(asked, project, command.type());
            entries = entries.with("type", type == null ? null : type.name());
            // only looked up, so that what there is not is said before the form is filled in
            var parts = ProjectParts.of(asked, project);
            parts.milestoneIds(command.milestones());
            parts.categoryIds(command.categories());
        }
        return ask(asked, entries, assignee);
    }

    /** The form filled from a message; the issue will be shown in the message's thread. */
    Reply fromMessage(Asked asked, Input.FromMessage input) {
        PostRef message = input.message();
        var there = asked.at(new Place(message.conversation(), message.thread()));
        var text = people.plain(asked, input.text()).text().strip();
        var firstLine =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
        var project = project(there, null).orElse(null);
        var entries = Entries.of(places.seal(asked.request().user(), Forms.CREATE, there.place(), once()))
                .with(
                        "summary",
                        firstLine
                                .map(line -> PlainText.cut(line, Issue.SUMMARY_LENGTH))
                                .orElse(null))
                .with("project", project == null ? null : project.key())
                .with("description", Forms.description(text, input.author(), input.permalink(), asked.language()));
        return ask(there, entries, null);
    }

    /** The form, or what must come first when there is no project. */
    Reply ask(Asked asked, Entries entries, @Nullable User standing) {
        var seen = projects.list(asked.user());
        if (seen.isEmpty()) {
            var create = Answers.opening(Answer.PROJECT_NEW.in(asked.language()), "project create");
            return asked.tell(Answers.offering(Answer.PROJECT_NEEDED.in(asked.language()), List.of(create)));
        }
        var project = entries.value("project");
        if (project.isEmpty() && seen.size() == 1) {
            entries = entries.with("project", seen.getFirst().key());
        }
        var known = seen.stream().anyMatch(one -> one.key().equals(project)) ? project : null;
        return new Reply.Ask(Forms.create(entries, seen, issueForms.people(asked, known, standing), asked.language()));
    }

    private static Map<String, String> once() {
        return Map.of(ONCE, UUID.randomUUID().toString());
    }

    /**
     * Creates the issue and shows it where it was asked for, both or neither.
     *
     * @param once of the form that was sent; one form makes one issue, however often its button is clicked. Null for none
     */
    Reply make(Asked asked, Draft draft, @Nullable String once) {
        var assignee = draft.assignee();
        var type = draft.type();
        if (assignee != null) {
            people.checkSees(asked, assignee, draft.project().key());
        }
        var description = draft.description() == null ? null : people.plain(asked, draft.description());
        var fresh = new NewIssue(
                        draft.project().key(),
                        draft.summary(),
                        description == null ? null : description.text(),
                        type == null ? null : type.id(),
                        null,
                        draft.priority(),
                        assignee == null ? null : assignee.id(),
                        null,
                        null,
                        draft.due(),
                        null,
                        description == null ? Set.of() : description.mentioned())
                .forMilestones(draft.milestones())
                .inCategories(draft.categories());
        var place = asked.place();
        var showIn = place == null || place.direct() ? null : place;
        var created = transactions.run(() -> {
            // in the same transaction: a form that was refused, or met a failing database, may be sent again
            if (once != null && !inbound.first("form", once)) {
                return Optional.<Issue>empty();
            }
            var done = issues.create(asked.user(), fresh);
            var activity = done.activity();
            if (showIn != null && activity != null) {
                deliveries.show(activity, showIn.conversation(), showIn.threadId(), asked.user());
            }
            return Optional.of(done.issue());
        });
        if (created.isEmpty()) {
            return new Reply.Silence();
        }
        var issue = created.get();
        return showIn != null
                ? asked.tell(Answer.CREATED, issue.key())
                : replies.changed(asked, issue, Answer.CREATED.in(asked.language(), issue.key()));
    }

    /** The type that is called so; null for none named. */
    @Nullable
    IssueType type(Asked asked, Project project, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Names.issueType(project, name).orElseThrow(() -> {
            var known = project.issueTypes().stream()
                    .map(type -> Names.of(type, asked.language()))
                    .collect(Collectors.joining(", "));
            return Refusal.of(Answer.TYPE_UNKNOWN.in(asked.language(), name, project.key(), known))
                    .at("type");
        });
    }

    /** The one that is named; else the one that is meant where it was asked. */
    private Optional<Project> project(Asked asked, @Nullable String key) {
        var user = asked.user();
        if (key != null) {
            return Optional.of(projects.get(user, key));
        }
        var place = asked.place();
        if (place != null) {
            var chosen =
                    subscriptions.defaultProject(place.conversation()).flatMap(meant -> projects.find(user, meant));
            if (chosen.isPresent()) {
                return chosen;
            }
            var followed = subscriptions.of(user, place.conversation());
            if (followed.size() == 1) {
                return projects.find(user, followed.getFirst().projectKey());
            }
        }
        return Optional.empty();
    }
}
