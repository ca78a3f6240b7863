package dev.baton.web.api;

import dev.baton.project.Categories;
import dev.baton.project.Projects;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The categories of a project. */
@ApiController
final class CategoriesController {

    private static final String ALL = "/projects/{projectIdOrKey}/categories";
    private static final String ONE = ALL + "/{id}";

    private final Projects projects;
    private final Categories categories;

    CategoriesController(Projects projects, Categories categories) {
        this.projects = projects;
        this.categories = categories;
    }

    record Naming(
            @Described("What it is called; unique in the project.")
            String name) {}

    @GetMapping(ALL)
    @Operation(summary = "List categories", description = "The categories of the project, in display order.")
    List<CategoryJson> list(User actor, @PathVariable ProjectRef projectIdOrKey) {
        var project = projectIdOrKey.in(projects, actor);
        return project.categories().stream()
                .map(category -> CategoryJson.of(project.id(), category))
                .toList();
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a category",
            description = "Adds one behind all others; for the project's administrators.")
    CategoryJson add(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters Naming naming) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return CategoryJson.of(projectId, categories.add(actor, projectId, naming.name()));
    }

    @PatchMapping(ONE)
    @Operation(
            summary = "Rename a category",
            description = "Issues that have it keep it; for the project's administrators.")
    CategoryJson rename(
            User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id, @Parameters Naming naming) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return CategoryJson.of(projectId, categories.rename(actor, projectId, id, naming.name()));
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete a category",
            description = "Issues that had it lose it; for the project's administrators. Answers with what it was.")
    CategoryJson delete(User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return CategoryJson.of(projectId, categories.delete(actor, projectId, id));
    }
}
