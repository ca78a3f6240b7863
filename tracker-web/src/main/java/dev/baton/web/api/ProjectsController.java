package dev.baton.web.api;

import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectAdministration;
import dev.baton.project.ProjectDraft;
import dev.baton.project.ProjectFilter;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectSettings;
import dev.baton.project.ProjectSettings.TextFormat;
import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The projects that the caller may see. */
@ApiController
final class ProjectsController {

    private static final String ONE = "/projects/{projectIdOrKey}";

    private final Projects projects;
    private final ProjectAdministration administration;

    ProjectsController(Projects projects, ProjectAdministration administration) {
        this.projects = projects;
        this.administration = administration;
    }

    record Filter(
            @Described("true for archived ones alone, false for the others alone; by default both.") @Nullable
            Boolean archived,

            @Described("true for an administrator of the space who wants all projects, not only their own.") @Nullable
            Boolean all) {}

    /** {@code kind} is Baton's own; without it a project is what Backlog's are: for those who were added. */
    record NewProjectForm(
            @Described("What it is called.") String name,

            @Described("Upper-case letters, digits and underscores, a letter first; unique.")
            String key,

            @Described(
                    "Whom it lets in: own (who was added), partner (also people from outside), or cross_department (every"
                            + " member of the space); by default own.")
            @Nullable
            ProjectKind kind,

            @Described("Whether its chart is to be drawn; by default not.") @Nullable
            Boolean chartEnabled,

            @Described("Whether that chart counts Resolved as done; by default not.") @Nullable
            Boolean useResolvedForChart,

            @Described("Whether its issues may have children; by default they may.") @Nullable
            Boolean subtaskingEnabled,

            @Described("Whether its administrators may appoint others; by default they may.") @Nullable
            Boolean projectLeaderCanEditProjectLeader,

            @Described("markdown or backlog; by default markdown.") @Nullable
            TextFormat textFormattingRule) {

        NewProject toNewProject() {
            var settings = settings(
                    ProjectSettings.USUAL,
                    chartEnabled,
                    useResolvedForChart,
                    subtaskingEnabled,
                    projectLeaderCanEditProjectLeader,
                    textFormattingRule);
            return new NewProject(key, name, Objects.requireNonNullElse(kind, ProjectKind.OWN), settings);
        }
    }

    record Changes(
            @Described("What it is called.") @Nullable String name,

            @Described("Its key; the keys of its issues follow.") @Nullable
            String key,

            @Described("Whether its chart is to be drawn.") @Nullable
            Boolean chartEnabled,

            @Described("Whether that chart counts Resolved as done.") @Nullable
            Boolean useResolvedForChart,

            @Described("Whether its issues may have children.") @Nullable
            Boolean subtaskingEnabled,

            @Described("Whether its administrators may appoint others.") @Nullable
            Boolean projectLeaderCanEditProjectLeader,

            @Described("markdown or backlog.") @Nullable TextFormat textFormattingRule,
            @Described("Whether it is over.") @Nullable Boolean archived) {

        ProjectDraft toDraft(Project before) {
            var settings = settings(
                    before.settings(),
                    chartEnabled,
                    useResolvedForChart,
                    subtaskingEnabled,
                    projectLeaderCanEditProjectLeader,
                    textFormattingRule);
            return new ProjectDraft(
                    Objects.requireNonNullElse(key, before.key()),
                    Objects.requireNonNullElse(name, before.name()),
                    settings,
                    Objects.requireNonNullElse(archived, before.archived()));
        }
    }

    @GetMapping("/projects")
    @Operation(summary = "List projects", description = "The projects that the caller belongs to, by key.")
    List<ProjectJson> list(User actor, @Parameters Filter filter) {
        var wanted = new ProjectFilter(filter.archived(), Boolean.TRUE.equals(filter.all()));
        return projects.list(actor, wanted).stream().map(ProjectJson::of).toList();
    }

    @PostMapping("/projects")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a project",
            description =
                    "With the standard statuses and issue types; the caller becomes its administrator. Not for guests.")
    ProjectJson create(User actor, @Parameters NewProjectForm project) {
        return ProjectJson.of(projects.create(actor, project.toNewProject()));
    }

    @GetMapping(ONE)
    @Operation(summary = "Get a project", description = "By its id or its key, archived or not.")
    ProjectJson get(User actor, @PathVariable ProjectRef projectIdOrKey) {
        return ProjectJson.of(projectIdOrKey.in(projects, actor));
    }

    @PatchMapping(ONE)
    @Operation(
            summary = "Change a project",
            description = "What is not given stays as it is; for the project's administrators.")
    ProjectJson change(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters Changes changes) {
        var before = projectIdOrKey.in(projects, actor);
        return ProjectJson.of(administration.change(actor, before.id(), changes.toDraft(before)));
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete a project",
            description =
                    "With all that is in it, for good; for administrators of the space. Answers with what it was.")
    ProjectJson delete(User actor, @PathVariable ProjectRef projectIdOrKey) {
        return ProjectJson.of(
                administration.delete(actor, projectIdOrKey.in(projects, actor).id()));
    }

    private static ProjectSettings settings(
            ProjectSettings before,
            @Nullable Boolean chart,
            @Nullable Boolean resolvedInChart,
            @Nullable Boolean subtasking,
            @Nullable Boolean appointing,
            @Nullable TextFormat textFormat) {
        return new ProjectSettings(
                Objects.requireNonNullElse(chart, before.chartEnabled()),
                Objects.requireNonNullElse(resolvedInChart, before.resolvedInChart()),
                Objects.requireNonNullElse(subtasking, before.subtaskingEnabled()),
                Objects.requireNonNullElse(appointing, before.administratorsEditAdministrators()),
                Objects.requireNonNullElse(textFormat, before.textFormat()));
    }
}
