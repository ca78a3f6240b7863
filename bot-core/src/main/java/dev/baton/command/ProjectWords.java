package dev.baton.command;

import dev.baton.command.Command.NotUnderstood;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows {@code project}: create, list, members, add, remove. */
final class ProjectWords {

    private ProjectWords() {}

    static Command read(String line, Words words) {
        if (words.isEmpty()) {
            return new Command.ListProjects();
        }
        var position = words.position();
        return switch (words.take().folded()) {
            case "list", "一覧" -> new Command.ListProjects();
            case "create", "new", "作成" -> create(words);
            case "members", "メンバー" -> new Command.Members(words.takeProject());
            case "add", "追加" -> add(line, words);
            case "remove", "削除", "外す" -> remove(line, words);
            default ->
                new NotUnderstood(
                        line, position, "projectVerb", List.of("project list", "project create SALES Sales requests"));
        };
    }

    private static Command create(Words words) {
        var kind = kind(words);
        var key = words.takeProject();
        return new Command.CreateProject(key, Grammar.orNull(words.text()), kind);
    }

    private static @Nullable ProjectKind kind(Words words) {
        var option = words.takeOption("kind", "種類");
        var typed = option == null ? "" : Token.fold(option);
        return switch (typed) {
            case "partner", "partners", "社外" -> ProjectKind.PARTNER;
            case "own", "todo", "自分" -> ProjectKind.OWN;
            case "cross", "open", "部門横断" -> ProjectKind.CROSS_DEPARTMENT;
            default -> null;
        };
    }

    private static Command add(String line, Words words) {
        var role = words.takeWord("admin", "administrator", "管理者")
                ? ProjectRole.ADMINISTRATOR
                : words.takeWord("viewer", "閲覧者")
                        ? ProjectRole.VIEWER
                        : words.takeWord("member", "メンバー") ? ProjectRole.MEMBER : null;
        words.takeWord("as", "として");
        var project = words.takeProject();
        var person = words.takePerson();
        return project == null || person == null
                ? new NotUnderstood(
                        line,
                        words.position(),
                        project == null ? "project" : "person",
                        List.of("project add SALES @sato"))
                : new Command.AddMember(project, person, role);
    }

    private static Command remove(String line, Words words) {
        var project = words.takeProject();
        var person = words.takePerson();
        return project == null || person == null
                ? new NotUnderstood(
                        line,
                        words.position(),
                        project == null ? "project" : "person",
                        List.of("project remove SALES @sato"))
                : new Command.RemoveMember(project, person);
    }
}
