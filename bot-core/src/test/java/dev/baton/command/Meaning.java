package dev.baton.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what was read, short enough for a table. */
final class Meaning {

    private Meaning() {}

    static String of(Command command) {
        return switch (command) {
            case Command.Show c -> "show " + c.key();
            case Command.History c -> "history " + c.key();
            case Command.Create c ->
                join(
                        "create [" + c.summary() + "]",
                        c.project() == null ? null : "in " + c.project(),
                        who(c.assignee()),
                        c.due(),
                        c.type() == null ? null : "type " + c.type());
            case Command.Pass c ->
                join("pass", c.key(), who(c.to()), c.due(), c.expected() == null ? null : "for " + c.expected());
            case Command.Assign c -> join("assign", c.key(), c.nobody() ? "nobody" : who(c.to()));
            case Command.Due c -> join("due", c.key(), c.none() ? "none" : c.date());
            case Command.ChangeStatus c -> join("status", c.key(), c.status());
            case Command.Comment c -> join("comment", c.key(), c.text());
            case Command.Follow c ->
                join(
                        "follow",
                        c.project(),
                        c.terms() == null ? null : new TreeSet<>(c.terms().kinds()),
                        c.terms() != null && c.terms().quiet() ? "quiet" : null);
            case Command.Unfollow c -> join("unfollow", c.project());
            case Command.ListProjects c -> "projects";
            case Command.CreateProject c -> join("project", c.key(), "[" + c.name() + "]", c.kind());
            case Command.AddMember c -> join("add", c.project(), who(c.person()), c.role());
            case Command.Live c -> join("zone", c.timeZone());
            default -> command.toString();
        };
    }

    static String of(FindTerms terms) {
        var dates = terms.dueFrom() == null && terms.dueTo() == null
                ? null
                : (terms.dueFrom() == null ? "" : terms.dueFrom()) + ".."
                        + (terms.dueTo() == null ? "" : terms.dueTo());
        return join(
                "[" + terms.words() + "]",
                terms.projects().isEmpty() ? null : "in " + terms.projects(),
                terms.statuses().isEmpty() ? null : "status " + terms.statuses(),
                terms.withoutStatuses().isEmpty() ? null : "not " + terms.withoutStatuses(),
                terms.assignees().isEmpty()
                        ? null
                        : "@" + terms.assignees().stream().map(Meaning::who).toList(),
                dates);
    }

    private static @Nullable String who(@Nullable Person person) {
        return switch (person) {
            case null -> null;
            case Person.Me me -> "me";
            case Person.Mentioned mentioned -> "<@" + mentioned.chatUserId() + ">";
            case Person.Addressed addressed -> "@" + addressed.mailAddress();
            case Person.Named named -> "@" + named.name();
        };
    }

    private static String join(@Nullable Object... pieces) {
        List<String> said = new ArrayList<>();
        for (var piece : pieces) {
            if (piece != null) {
                said.add(piece.toString());
            }
        }
        return said.stream().collect(Collectors.joining(" "));
    }
}
