package dev.baton.web.api;

import dev.baton.attachment.Attachments;
import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What files take. */
@ApiController
final class DiskUsageController {

    private final Attachments attachments;
    private final Projects projects;

    DiskUsageController(Attachments attachments, Projects projects) {
        this.attachments = attachments;
        this.projects = projects;
    }

    @GetMapping("/space/diskUsage")
    @Operation(summary = "Get the disk usage", description = "In bytes, of the projects that the caller may see.")
    DiskUsageJson.OfSpace ofSpace(User actor) {
        return DiskUsageJson.OfSpace.of(attachments.usage(actor));
    }

    @GetMapping("/projects/{projectIdOrKey}/diskUsage")
    @Operation(summary = "Get a project's disk usage", description = "In bytes.")
    DiskUsageJson.OfProject ofProject(User actor, @PathVariable ProjectRef projectIdOrKey) {
        return DiskUsageJson.OfProject.of(
                attachments.usage(actor, projectIdOrKey.in(projects, actor).key()));
    }
}
