package dev.baton.wording;

import dev.baton.chat.Form;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.FormField.Kind;
import dev.baton.chat.PlainText;
import dev.baton.command.Command.FollowTerms;
import dev.baton.error.TrackerException.Conflict;
import dev.baton.project.IssueKey;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.user.Language;
import dev.baton.user.User;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The forms. A field's id is its name in the submission; a form that is refused is made again from what was submitted,
 * by the same method. Texts stand in the bundle {@code forms}.
 */
public final class Forms {

    public static final String CREATE = "create";
    public static final String PASS = "pass";
    public static final String COMMENT = "comment";
    public static final String ASSIGN = "assign";
    public static final String DUE = "due";
    public static final String STATUS = "status";
    public static final String FOLLOW = "follow";
    public static final String PROJECT = "project";

    /** What most platforms take for a text field; a longer message is cut and linked to. */
    private static final int TEXT_LENGTH = 3_000;

    private Forms() {}

    /** Asks what an issue shall be: what must be known first, then what has a usual value. */
    public static Form create(Entries entries, List<Project> projects, List<User> people, Language language) {
        var fields = new FormFields(entries, language)
                .add("summary", Kind.LINE, true, FormFields.text(language, "summary.hint"))
                .add("project", Kind.CHOICE, true, projects(projects), null)
                .add("assignee", Kind.PERSON, false, people(people, language), text(language, "assignee.hint"))
                .add("dueDate", Kind.DATE, false)
                .fold()
                .add("type", Kind.CHOICE, false, types(projects, language), null)
                .add("priority", Kind.CHOICE, false, priorities(language), null);
        // most issues have neither: asked for only when somebody named some
        for (var named : List.of("milestones", "categories")) {
            if (!entries.value(named).isEmpty()) {
                fields.add(named, Kind.LINE, false, text(language, "several.hint"));
            }
        }
        return fields.add("description", Kind.TEXT, false)
                .form(CREATE, text(language, "create.title"), text(language, "create.submit"));
    }

    /** Asks to whom, until when and for what. */
    public static Form pass(IssueKey key, Entries entries, List<User> people, Language language) {
        return new FormFields(entries, language)
                .labelled(
                        text(language, "assignee.pass"), "assignee", Kind.PERSON, true, people(people, language), null)
                .add("dueDate", Kind.DATE, false)
                .add("expected", Kind.LINE, false, text(language, "expected.hint"))
                .form(PASS, text(language, "pass.title", key), text(language, "pass.submit"));
    }

    public static Form comment(IssueKey key, Entries entries, Language language) {
        return new FormFields(entries, language)
                .add("text", Kind.TEXT, true)
                .form(COMMENT, text(language, "comment.title", key), text(language, "comment.submit"));
    }

    public static Form assign(IssueKey key, Entries entries, List<User> people, Language language) {
        return new FormFields(entries, language)
                .add("assignee", Kind.PERSON, false, people(people, language), null)
                .form(ASSIGN, text(language, "assign.title", key), text(language, "assign.submit"));
    }

    public static Form due(IssueKey key, Entries entries, Language language) {
        return new FormFields(entries, language)
                .add("dueDate", Kind.DATE, false)
                .form(DUE, text(language, "due.title", key), text(language, "due.submit"));
    }

    public static Form status(IssueKey key, Entries entries, Project project, Language language) {
        var statuses = project.statuses().stream()
                .map(status -> new Choice(String.valueOf(status.id()), Names.of(status, language)))
                .toList();
        return new FormFields(entries, language)
                .add("status", Kind.CHOICE, true, statuses, null)
                .form(STATUS, text(language, "status.title", key), text(language, "status.submit"));
    }

    /** Asks which project a conversation shall hear of, and of what in it. */
    public static Form follow(Entries entries, List<Project> projects, Language language) {
        var kinds = Arrays.stream(FollowTerms.Kind.values())
                .map(kind -> new Choice(kind.name(), text(language, "kind." + lower(kind))))
                .toList();
        var quiet = List.of(
                new Choice("false", text(language, "quiet.false")), new Choice("true", text(language, "quiet.true")));
        return new FormFields(entries, language)
                .add("project", Kind.CHOICE, true, projects(projects), null)
                .add("kinds", Kind.CHOICES, false, kinds, text(language, "kinds.hint"))
                .add("types", Kind.CHOICES, false, types(projects, language), text(language, "types.hint"))
                .add("quiet", Kind.CHOICE, false, quiet, null)
                .form(FOLLOW, text(language, "follow.title"), text(language, "follow.submit"));
    }

    public static Form project(Entries entries, Language language) {
        var kinds = Arrays.stream(ProjectKind.values())
                .map(kind -> new Choice(kind.name(), text(language, "kind." + lower(kind))))
                .toList();
        return new FormFields(entries, language)
                .add("key", Kind.LINE, true, text(language, "key.hint"))
                .add("name", Kind.LINE, true)
                .add("kind", Kind.CHOICE, true, kinds, null)
                .form(PROJECT, text(language, "project.title"), text(language, "project.submit"));
    }

    /** A message's text as the description of an issue: with where it came from, and short enough for a form. */
    public static String description(
            String message, @Nullable String author, @Nullable String permalink, Language language) {
        String source;
        if (author == null) {
            source = permalink == null
                    ? text(language, "source.unknown")
                    : text(language, "source.unknown.link", permalink);
        } else {
            source = permalink == null
                    ? text(language, "source", author)
                    : text(language, "source.link", author, permalink);
        }
        int room = TEXT_LENGTH - source.length() - 2;
        return PlainText.cut(message.strip(), room) + "\n\n" + source;
    }

    /** That others changed the same meanwhile: who, what. */
    public static String conflict(List<Conflict.Change> since, Language language) {
        var comma = language == Language.JA ? "、" : ", ";
        var changes = since.stream()
                .map(change -> text(
                        language,
                        "conflict.change",
                        change.by(),
                        change.fields().stream()
                                .map(field -> fieldName(field, language))
                                .collect(Collectors.joining(comma))))
                .collect(Collectors.joining(comma));
        return text(language, "conflict", changes);
    }

    public static String required(Language language) {
        return text(language, "required");
    }

    public static String wrongDate(Language language) {
        return text(language, "date.wrong");
    }

    public static String wrongChoice(Language language) {
        return text(language, "choice.wrong");
    }

    /** What comes back when somebody is chosen in a field for people. */
    public static Choice choice(User user, Language language) {
        return new Choice("user:" + user.id(), text(language, "person", user.name(), user.mailAddress()));
    }

    private static String fieldName(String field, Language language) {
        return switch (field) {
            case "summary", "project", "assignee", "dueDate", "type", "priority", "description", "status" ->
                text(language, field);
            default -> field;
        };
    }

    private static List<Choice> projects(List<Project> projects) {
        return projects.stream()
                .map(project -> new Choice(project.key(), project.key() + " " + project.name()))
                .toList();
    }

    private static List<Choice> people(List<User> people, Language language) {
        return people.stream().map(user -> choice(user, language)).toList();
    }

    /** By name, because one form serves several projects and each has its own ids. */
    private static List<Choice> types(List<Project> projects, Language language) {
        var labels = new LinkedHashMap<String, String>();
        for (var project : projects) {
            for (var type : project.issueTypes()) {
                labels.putIfAbsent(type.name(), Names.of(type, language));
            }
        }
        return labels.entrySet().stream()
                .map(type -> new Choice(type.getKey(), type.getValue()))
                .toList();
    }

    private static List<Choice> priorities(Language language) {
        return Arrays.stream(Priority.values())
                .map(priority -> new Choice(String.valueOf(priority.id()), Names.of(priority, language)))
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Language language, String key, Object... arguments) {
        return FormFields.text(language, key, arguments);
    }
}
