package dev.baton.web.api;

import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Teams, which older clients call groups; Baton has none. */
@ApiController
final class TeamsController {

    private final Projects projects;

    TeamsController(Projects projects) {
        this.projects = projects;
    }

    @GetMapping({"/teams", "/groups"})
    @Operation(summary = "List teams", description = "Baton has none: the list is always empty.")
    List<NameJson> list(User actor) {
        return List.of();
    }

    @GetMapping({"/teams/{id}", "/groups/{id}"})
    @Operation(summary = "Get a team", description = "Baton has none: there is never one with the id.")
    NameJson get(User actor, @PathVariable long id) {
        throw Refusal.of(404, Refusal.NO_RESOURCE, "team.notFound", String.valueOf(id));
    }

    @GetMapping("/projects/{projectIdOrKey}/teams")
    @Operation(summary = "List a project's teams", description = "Baton has none: the list is always empty.")
    List<NameJson> ofProject(User actor, @PathVariable ProjectRef projectIdOrKey) {
        projectIdOrKey.in(projects, actor);
        return List.of();
    }
}
