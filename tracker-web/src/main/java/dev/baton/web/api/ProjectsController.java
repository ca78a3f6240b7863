package dev.baton.web.api;

import dev.baton.project.Projects;
import dev.baton.user.User;
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
    List<ProjectJson> list(User actor) {
        return projects.list(actor).stream().map(ProjectJson::of).toList();
    }

    @GetMapping("/projects/{projectIdOrKey}")
    ProjectJson get(User actor, @PathVariable ProjectRef projectIdOrKey) {
        return ProjectJson.of(projectIdOrKey.in(projects, actor));
    }
}
