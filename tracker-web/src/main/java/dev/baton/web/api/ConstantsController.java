package dev.baton.web.api;

import dev.baton.project.Priority;
import dev.baton.project.Resolution;
import dev.baton.project.Status;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/** What is the same in every project. */
@ApiController
final class ConstantsController {

    private static final List<NameJson> STATUSES = List.of(
            new NameJson(Status.OPEN, "Open"),
            new NameJson(Status.IN_PROGRESS, "In Progress"),
            new NameJson(Status.RESOLVED, "Resolved"),
            new NameJson(Status.CLOSED, "Closed"));

    @GetMapping("/priorities")
    @Operation(summary = "List the priorities", description = "The three priorities, the highest first.")
    List<NameJson> priorities() {
        return Arrays.stream(Priority.values()).map(NameJson::of).toList();
    }

    /** The four that every project has; old clients ask for them without naming a project. */
    @GetMapping("/statuses")
    @Operation(
            summary = "List the standard statuses",
            description = "The four that every project has. Those of one project: /projects/{projectIdOrKey}/statuses.")
    List<NameJson> statuses() {
        return STATUSES;
    }

    @GetMapping("/resolutions")
    @Operation(summary = "List the resolutions", description = "Why an issue may have ended; 0 is a real id.")
    List<NameJson> resolutions() {
        return Arrays.stream(Resolution.values()).map(NameJson::of).toList();
    }
}
