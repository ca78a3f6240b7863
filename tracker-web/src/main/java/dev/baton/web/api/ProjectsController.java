package dev.baton.web.api;

import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The projects that the caller may see. */
@ApiController
final class ProjectsController {

    private final Projects projects;

    ProjectsController(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects")
    @Operation(summary = "List the projects", description = "The projects that the caller may see, by key.")
    List<ProjectJson> list(User actor) {
        return projects.list(actor).stream().map(ProjectJson::of).toList();
    }

    @GetMapping("/projects/{projectIdOrKey}")
    @Operation(summary = "Get a project", description = "A project by its id or its key.")
    ProjectJson get(User actor, @PathVariable ProjectRef projectIdOrKey) {
        return ProjectJson.of(projectIdOrKey.in(projects, actor));
    }
}
