package dev.baton.wording;

import dev.baton.activity.Field;
import dev.baton.project.Category;
import dev.baton.project.IssueType;
import dev.baton.project.Milestone;
import dev.baton.project.Priority;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Resolution;
import dev.baton.project.Status;
import dev.baton.user.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the tracker's own things are called in either language, and which thing a name means. */
public final class Names {

    /** What stands between the names of several things, as a change log has them. */
    static final String SEVERAL = ", ";

    private static final List<String> DEFAULT_TYPES = List.of("Task", "Bug", "Request", "Other");

    private Names() {}

    /** The status's name: translated when it is a standard one, else as entered. */
    public static String of(Status status, Language language) {
        return status(status.id(), status.name(), language);
    }

    /** The same for a status known by its id and the name it had. */
    static String status(long id, String name, Language language) {
        return id >= Status.OPEN && id <= Status.CLOSED ? text(language, "status." + id) : name;
    }

    /** The issue type's name: translated when it is a default one, else as entered. */
    public static String of(IssueType type, Language language) {
        return type(type.name(), language);
    }

    static String type(String name, Language language) {
        return DEFAULT_TYPES.contains(name) ? text(language, "type." + name) : name;
    }

    public static String of(Priority priority, Language language) {
        return text(language, "priority." + priority);
    }

    public static String of(ProjectKind kind, Language language) {
        return text(language, "kind." + kind);
    }

    public static String of(ProjectRole role, Language language) {
        return text(language, "role." + role);
    }

    public static String of(Resolution resolution, Language language) {
        return text(language, "resolution." + resolution);
    }

    /** What a field of an issue is called. */
    public static String of(Field field, Language language) {
        return text(language, "field." + field);
    }

    /**
     * The project's status that is called so, in either language and any case and width; {@code done} and the like
     * may stand for one too. Empty when none is, and when several could be meant.
     */
    public static Optional<Status> status(Project project, String typed) {
        var wanted = folded(typed);
        var named = only(project.statuses(), Names::names, wanted);
        return named.isPresent()
                ? named
                : project.statuses().stream()
                        .filter(status -> status.id() <= Status.CLOSED
                                && alsoCalled(status.id()).contains(wanted))
                        .findFirst();
    }

    /** The project's issue type that is called so, in either language and any case and width. */
    public static Optional<IssueType> issueType(Project project, String typed) {
        return only(
                project.issueTypes(),
                type -> Stream.concat(
                        Stream.of(type.name()), Arrays.stream(Language.values()).map(language -> of(type, language))),
                folded(typed));
    }

    /** The project's category that is called so, in any case and width. */
    public static Optional<Category> category(Project project, String typed) {
        return entered(project.categories(), Category::name, typed);
    }

    /** The project's milestone that is called so, in any case and width; also one that is archived. */
    public static Optional<Milestone> milestone(Project project, String typed) {
        return entered(project.milestones(), Milestone::name, typed);
    }

    /** By the very name first: to people, v1 and V-1 may be two things. */
    private static <T> Optional<T> entered(List<T> things, Function<T, String> name, String typed) {
        var exact =
                things.stream().filter(thing -> name.apply(thing).equals(typed)).findFirst();
        return exact.isPresent() ? exact : only(things, thing -> Stream.of(name.apply(thing)), folded(typed));
    }

    private static Stream<String> names(Status status) {
        return Stream.concat(
                Stream.of(status.name()), Arrays.stream(Language.values()).map(language -> of(status, language)));
    }

    private static <T> Optional<T> only(List<T> things, Function<T, Stream<String>> names, String wanted) {
        var fitting = things.stream()
                .filter(thing ->
                        names.apply(thing).anyMatch(name -> folded(name).equals(wanted)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static List<String> alsoCalled(int statusId) {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(
                        text(language, "status." + statusId + ".also").split(",")))
                .map(Names::folded)
                .toList();
    }

    /** Full-width letters, case, blanks and what stands for blanks make no difference between names. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replace(" ", "")
                .replace("-", "")
                .replace("_", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String text(Language language, String key) {
        return Texts.of("names", language).plain(key);
    }
}
