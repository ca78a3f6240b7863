package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.Milestone;
import dev.baton.project.MilestoneDraft;
import dev.baton.project.Milestones;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
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

/** The milestones of a project, which the contract calls versions. */
@ApiController
final class VersionsController {

    private static final String ALL = "/projects/{projectIdOrKey}/versions";
    private static final String ONE = ALL + "/{id}";

    private final Projects projects;
    private final Milestones milestones;

    VersionsController(Projects projects, Milestones milestones) {
        this.projects = projects;
        this.milestones = milestones;
    }

    record NewVersion(
            @Described("What it is called; unique in the project.")
            String name,

            @Described("What it is about.") @Nullable String description,
            @Described("When it begins.") @Nullable LocalDate startDate,

            @Described("When it is to be out; not before it begins.") @Nullable
            LocalDate releaseDueDate) {

        MilestoneDraft toDraft() {
            return new MilestoneDraft(
                    name, Objects.requireNonNullElse(description, ""), startDate, releaseDueDate, false);
        }
    }

    record Changes(
            @Described("What it is called; unique in the project.") @Nullable
            String name,

            @Described("What it is about; empty for nothing.") @Nullable
            String description,

            @Described("When it begins; empty for no such day.")
            Change<LocalDate> startDate,

            @Described("When it is to be out; empty for no such day.")
            Change<LocalDate> releaseDueDate,

            @Described("Whether it is over.") @Nullable Boolean archived) {

        MilestoneDraft toDraft(Milestone before) {
            return new MilestoneDraft(
                    Objects.requireNonNullElse(name, before.name()),
                    Objects.requireNonNullElse(description, before.description()),
                    startDate.orIfAbsent(before.startDate()),
                    releaseDueDate.orIfAbsent(before.releaseDueDate()),
                    Objects.requireNonNullElse(archived, before.archived()));
        }
    }

    @GetMapping(ALL)
    @Operation(
            summary = "List versions",
            description = "The versions (milestones) of the project, archived ones included.")
    List<VersionJson> list(User actor, @PathVariable ProjectRef projectIdOrKey) {
        var project = projectIdOrKey.in(projects, actor);
        return project.milestones().stream()
                .map(milestone -> VersionJson.of(project.id(), milestone))
                .toList();
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a version", description = "Adds one behind all others; for the project's administrators.")
    VersionJson add(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters NewVersion version) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return VersionJson.of(projectId, milestones.add(actor, projectId, version.toDraft()));
    }

    @PatchMapping(ONE)
    @Operation(
            summary = "Change a version",
            description = "What is not given stays as it is; for the project's administrators.")
    VersionJson change(
            User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id, @Parameters Changes changes) {
        var project = projectIdOrKey.in(projects, actor);
        var draft = changes.toDraft(existing(project, id));
        return VersionJson.of(project.id(), milestones.change(actor, project.id(), id, draft));
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete a version",
            description = "Issues that had it lose it; for the project's administrators. Answers with what it was.")
    VersionJson delete(User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return VersionJson.of(projectId, milestones.delete(actor, projectId, id));
    }

    private static Milestone existing(Project project, long id) {
        return project.milestone(id)
                .orElseThrow(() -> new NotFound("milestone.notFound", project.key(), String.valueOf(id)));
    }
}
