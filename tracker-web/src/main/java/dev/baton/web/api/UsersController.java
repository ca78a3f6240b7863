package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The people of the space. */
@ApiController
final class UsersController {

    private final Users users;

    UsersController(Users users) {
        this.users = users;
    }

    @GetMapping("/users")
    @Operation(
            summary = "List the users",
            description = "Everybody of the space, by name; a guest sees those whom they share a project with.")
    List<UserJson> list(User actor) {
        return visible(actor).stream().map(UserJson::of).toList();
    }

    @GetMapping("/users/myself")
    @Operation(summary = "Get the caller", description = "The user whose API key it is.")
    UserJson myself(User actor) {
        return UserJson.of(actor);
    }

    @GetMapping("/users/{id}")
    @Operation(summary = "Get a user", description = "One user of those whom the caller may see.")
    UserJson get(User actor, @PathVariable long id) {
        if (actor.role() != Role.GUEST) {
            return UserJson.of(users.get(id));
        }
        return visible(actor).stream()
                .filter(user -> user.id() == id)
                .findFirst()
                .map(UserJson::of)
                .orElseThrow(() -> new NotFound("user.notFound", String.valueOf(id)));
    }

    private List<User> visible(User actor) {
        return users.search(actor, "", Integer.MAX_VALUE);
    }
}
