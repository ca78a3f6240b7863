package dev.baton.web.api;

import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Custom fields, of which no project has any. */
@ApiController
final class CustomFieldsController {

    private final Projects projects;

    CustomFieldsController(Projects projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{projectIdOrKey}/customFields")
    @Operation(summary = "List custom fields", description = "Baton has none: the list is always empty.")
    List<NameJson> list(User actor, @PathVariable ProjectRef projectIdOrKey) {
        projectIdOrKey.in(projects, actor);
        return List.of();
    }
}
