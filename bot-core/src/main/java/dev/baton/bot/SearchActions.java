package dev.baton.bot;

import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.command.Command;
import dev.baton.command.FindTerms;
import dev.baton.issue.IssueQuery;
import dev.baton.issue.IssueQuery.Sort;
import dev.baton.issue.Issues;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.user.User;
import dev.baton.wording.Answer;
import dev.baton.wording.Cards;
import dev.baton.wording.Names;
import dev.baton.wording.Reader;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to be found: the asker's own, what they search, an issue's history. */
@Component
class SearchActions {

    private static final int PAGE = 10;
    private static final int HELD = 20;
    private static final int TO_CHECK = 5;

    private final Issues issues;
    private final Projects projects;
    private final People people;
    private final Cards cards;

    SearchActions(Issues issues, Projects projects, People people, Cards cards) {
        this.issues = issues;
        this.projects = projects;
        this.people = people;
        this.cards = cards;
    }

    Message agenda(Reader reader, User user) {
        var held = issues.find(
                user,
                IssueQuery.builder()
                        .assignees(Set.of(user.id()))
                        .withoutStatuses(Set.of(Status.RESOLVED, Status.CLOSED))
                        .orderBy(Sort.DUE_DATE, true)
                        .page(0, HELD)
                        .build());
        var toCheck = issues.find(
                user,
                IssueQuery.builder()
                        .creators(Set.of(user.id()))
                        .statuses(Set.of(Status.RESOLVED))
                        .page(0, TO_CHECK)
                        .build());
        return cards.agenda(held, toCheck, reader);
    }

    Reply find(Asked asked, Command.Find command) {
        var terms = command.terms();
        var user = asked.user();
        var named =
                terms.projects().stream().map(key -> projects.get(user, key)).toList();
        var searched = named.isEmpty() && namesThings(terms) ? projects.list(user) : named;
        var assignees = terms.assignees().stream()
                .map(person -> people.one(asked, person).id())
                .collect(Collectors.toSet());
        var parts = ProjectParts.of(asked, searched, !named.isEmpty());
        var belonging = terms.belonging();
        int page = Math.max(terms.page(), 1);
        var found = issues.find(
                user,
                IssueQuery.builder()
                        .projects(named.stream().map(Project::key).collect(Collectors.toSet()))
                        .statuses(statuses(asked, searched, terms.statuses()))
                        .withoutStatuses(statuses(asked, searched, terms.withoutStatuses()))
                        .types(types(asked, searched, terms.types()))
                        .withoutTypes(types(asked, searched, terms.withoutTypes()))
                        .milestones(parts.milestoneNames(belonging.milestones()))
                        .categories(parts.categoryNames(belonging.categories()))
                        .without(
                                parts.categoryNames(belonging.withoutCategories()),
                                parts.milestoneNames(belonging.withoutMilestones()))
                        .assignees(assignees)
                        .keyword(terms.words().isBlank() ? null : terms.words())
                        .due(terms.dueFrom(), terms.dueTo())
                        .page((page - 1) * PAGE, PAGE)
                        .build());
        var line = asked.line();
        boolean turned = asked.pressed() && line != null && line.contains("page:");
        var message = cards.found(found, PAGE, withoutPage(line == null ? "find" : line), asked.reader());
        return turned ? new Reply.Replace(message) : asked.tell(message);
    }

    Reply history(Asked asked, Command.History command) {
        var user = asked.user();
        var issue = issues.get(user, command.key());
        var timeline = issues.timeline(user, command.key());
        var holdings = issues.holdings(user, command.key());
        return asked.tell(cards.history(issue, timeline, holdings, asked.reader()));
    }

    /** The line of a search without its page, for the buttons to its other pages. */
    static String withoutPage(String line) {
        return line.strip()
                .lines()
                .flatMap(one -> List.of(one.split(" ")).stream())
                .filter(word -> !word.startsWith("page:"))
                .collect(Collectors.joining(" "));
    }

    /** Whether there are names of which only the projects searched can say what they mean. */
    private static boolean namesThings(FindTerms terms) {
        return !terms.belonging().any()
                || Stream.of(terms.statuses(), terms.withoutStatuses(), terms.types(), terms.withoutTypes())
                        .anyMatch(names -> !names.isEmpty());
    }

    private static Set<Integer> statuses(Asked asked, List<Project> searched, Set<String> names) {
        var ids = new HashSet<Integer>();
        for (var name : names) {
            var meant = searched.stream()
                    .flatMap(project -> Names.status(project, name).stream())
                    .map(Status::id)
                    .collect(Collectors.toSet());
            if (meant.isEmpty()) {
                throw unknown(
                        asked,
                        Answer.STATUS_UNKNOWN_ANYWHERE,
                        name,
                        searched,
                        project -> project.statuses().stream()
                                .map(status -> Names.of(status, asked.language()))
                                .toList());
            }
            ids.addAll(meant);
        }
        return ids;
    }

    private static Set<String> types(Asked asked, List<Project> searched, Set<String> names) {
        var stored = new HashSet<String>();
        for (var name : names) {
            var meant = searched.stream()
                    .flatMap(project -> Names.issueType(project, name).stream())
                    .map(type -> type.name())
                    .collect(Collectors.toSet());
            if (meant.isEmpty()) {
                throw unknown(
                        asked,
                        Answer.TYPE_UNKNOWN_ANYWHERE,
                        name,
                        searched,
                        project -> project.issueTypes().stream()
                                .map(type -> Names.of(type, asked.language()))
                                .toList());
            }
            stored.addAll(meant);
        }
        return stored;
    }

    private static Refusal unknown(
            Asked asked, Answer answer, String name, List<Project> searched, Function<Project, List<String>> names) {
        var known = searched.stream()
                .flatMap(project -> names.apply(project).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Refusal.of(answer.in(asked.language(), name, String.join(", ", known)));
    }
}
