package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.IssueType;
import dev.baton.project.IssueTypeDraft;
import dev.baton.project.IssueTypes;
import dev.baton.project.Project;
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

/** The issue types of a project. */
@ApiController
final class IssueTypesController {

    private static final String ALL = "/projects/{projectIdOrKey}/issueTypes";
    private static final String ONE = ALL + "/{id}";

    private final Projects projects;
    private final IssueTypes types;

    IssueTypesController(Projects projects, IssueTypes types) {
        this.projects = projects;
        this.types = types;
    }

    record NewType(
            @Described("What it is called; unique in the project.")
            String name,

            @Described("One of the ten colours, such as #e30000.")
            String color,

            @Described("What a form's summary begins with.") @Nullable
            String templateSummary,

            @Described("What a form's description begins with.") @Nullable
            String templateDescription) {}

    record Changes(
            @Described("What it is called; unique in the project.") @Nullable
            String name,

            @Described("One of the ten colours, such as #e30000.") @Nullable
            String color,

            @Described("What a form's summary begins with; empty for nothing.")
            Change<String> templateSummary,

            @Described("What a form's description begins with; empty for nothing.")
            Change<String> templateDescription) {

        IssueTypeDraft toDraft(IssueType before) {
            return new IssueTypeDraft(
                    Objects.requireNonNullElse(name, before.name()),
                    Objects.requireNonNullElse(color, before.color()),
                    templateSummary.orIfAbsent(before.templateSummary()),
                    templateDescription.orIfAbsent(before.templateDescription()));
        }
    }

    record Substitute(
            @Described("The type that issues of the deleted one get.")
            long substituteIssueTypeId) {}

    @GetMapping(ALL)
    @Operation(summary = "List issue types", description = "The issue types of the project, in display order.")
    List<IssueTypeJson> list(User actor, @PathVariable ProjectRef projectIdOrKey) {
        var project = projectIdOrKey.in(projects, actor);
        return project.issueTypes().stream()
                .map(type -> IssueTypeJson.of(project.id(), type))
                .toList();
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add an issue type",
            description = "Adds one behind all others; for the project's administrators.")
    IssueTypeJson add(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters NewType type) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        var draft = new IssueTypeDraft(type.name(), type.color(), type.templateSummary(), type.templateDescription());
        return IssueTypeJson.of(projectId, types.add(actor, projectId, draft));
    }

    @PatchMapping(ONE)
    @Operation(
            summary = "Change an issue type",
            description = "What is not given stays as it is; for the project's administrators.")
    IssueTypeJson change(
            User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id, @Parameters Changes changes) {
        var project = projectIdOrKey.in(projects, actor);
        var draft = changes.toDraft(existing(project, id));
        return IssueTypeJson.of(project.id(), types.change(actor, project.id(), id, draft));
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete an issue type",
            description = "Its issues get the substitute; the last type stays; for the project's administrators.")
    IssueTypeJson delete(
            User actor,
            @PathVariable ProjectRef projectIdOrKey,
            @PathVariable long id,
            @Parameters Substitute substitute) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return IssueTypeJson.of(projectId, types.delete(actor, projectId, id, substitute.substituteIssueTypeId()));
    }

    private static IssueType existing(Project project, long id) {
        return project.issueType(id)
                .orElseThrow(() -> new NotFound("type.notFound", project.key(), String.valueOf(id)));
    }
}
