package dev.baton.web.api;

import dev.baton.project.Projects;
import dev.baton.user.User;
import dev.baton.user.Users;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of people and projects. */
@ApiController
final class IconsController {

    private final Users users;
    private final Projects projects;

    IconsController(Users users, Projects projects) {
        this.users = users;
        this.projects = projects;
    }

    @GetMapping(path = "/users/{id}/icon", produces = MediaType.ALL_VALUE)
    @Operation(summary = "Get a user's icon", description = "A PNG that is drawn of their id.")
    void user(User actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        write(users.get(actor, id).id(), "user", response);
    }

    @GetMapping(path = "/projects/{projectIdOrKey}/image", produces = MediaType.ALL_VALUE)
    @Operation(summary = "Get a project's icon", description = "A PNG that is drawn of its id.")
    void project(User actor, @PathVariable ProjectRef projectIdOrKey, HttpServletResponse response) throws IOException {
        write(projectIdOrKey.in(projects, actor).id(), "project", response);
    }

    private static void write(long id, String name, HttpServletResponse response) throws IOException {
        var png = Identicon.png(id);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(png.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name + ".png");
        response.getOutputStream().write(png);
    }
}
