package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.project.Statuses;
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

/** The statuses of a project. */
@ApiController
final class StatusesController {

    private static final String ALL = "/projects/{projectIdOrKey}/statuses";
    private static final String ONE = ALL + "/{id}";

    private final Projects projects;
    private final Statuses statuses;

    StatusesController(Projects projects, Statuses statuses) {
        this.projects = projects;
        this.statuses = statuses;
    }

    record NewStatus(
            @Described("What it is called; unique in the project.")
            String name,

            @Described("One of the ten colours, such as #ea2c00.")
            String color) {}

    record Changes(
            @Described("What it is called; unique in the project.") @Nullable
            String name,

            @Described("One of the ten colours, such as #ea2c00.") @Nullable
            String color) {}

    record DisplayOrder(
            @Described("All statuses of the project, in their new order.")
            List<Integer> statusId) {}

    record Substitute(
            @Described("The status that issues with the deleted one get.")
            int substituteStatusId) {}

    @GetMapping(ALL)
    @Operation(summary = "List statuses", description = "The statuses of the project, in display order.")
    List<StatusJson> list(User actor, @PathVariable ProjectRef projectIdOrKey) {
        var project = projectIdOrKey.in(projects, actor);
        return json(project.id(), project.statuses());
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a status", description = "Adds a custom one; for the project's administrators.")
    StatusJson add(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters NewStatus status) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return StatusJson.of(projectId, statuses.add(actor, projectId, status.name(), status.color()));
    }

    @PatchMapping(ALL + "/updateDisplayOrder")
    @Operation(
            summary = "Order the statuses",
            description =
                    "Takes all of them in their new order, and answers with them; for the project's administrators.")
    List<StatusJson> order(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters DisplayOrder order) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return json(projectId, statuses.order(actor, projectId, order.statusId()));
    }

    @PatchMapping(ONE)
    @Operation(
            summary = "Change a status",
            description = "A custom one; what is not given stays as it is; for the project's administrators.")
    StatusJson change(
            User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable int id, @Parameters Changes changes) {
        var project = projectIdOrKey.in(projects, actor);
        var before = existing(project, id);
        return StatusJson.of(
                project.id(),
                statuses.change(
                        actor,
                        project.id(),
                        id,
                        Objects.requireNonNullElse(changes.name(), before.name()),
                        Objects.requireNonNullElse(changes.color(), before.color())));
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete a status",
            description = "A custom one; issues that had it get the substitute; for the project's administrators.")
    StatusJson delete(
            User actor,
            @PathVariable ProjectRef projectIdOrKey,
            @PathVariable int id,
            @Parameters Substitute substitute) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return StatusJson.of(projectId, statuses.delete(actor, projectId, id, substitute.substituteStatusId()));
    }

    private static Status existing(Project project, int id) {
        return project.status(id).orElseThrow(() -> new NotFound("status.notFound", project.key(), String.valueOf(id)));
    }

    private static List<StatusJson> json(long projectId, List<Status> statuses) {
        return statuses.stream().map(status -> StatusJson.of(projectId, status)).toList();
    }
}
