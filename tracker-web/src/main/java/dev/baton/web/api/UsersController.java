package dev.baton.web.api;

import dev.baton.user.NewUser;
import dev.baton.user.User;
import dev.baton.user.UserAdministration;
import dev.baton.user.UserChange;
import dev.baton.user.Users;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The people of the space. */
@ApiController
final class UsersController {

    private final Users users;
    private final UserAdministration administration;

    UsersController(Users users, UserAdministration administration) {
        this.users = users;
        this.administration = administration;
    }

    /** The contract asks for a password as well; Baton has none and keeps none. */
    record NewPerson(
            @Described("What programs are to call them by; unique in the space.")
            String userId,

            @Described("As shown to others.") String name,

            @Described("By which they are known in every chat; unique in the space.")
            String mailAddress,

            @Described("1 administrator, 2 member, 3 to 6 guest.")
            RoleType roleType) {}

    record Changes(
            @Described("As shown to others.") @Nullable String name,

            @Described("By which they are known in every chat; unique in the space.") @Nullable
            String mailAddress,

            @Described("1 administrator, 2 member, 3 to 6 guest.") @Nullable
            RoleType roleType) {}

    @GetMapping("/users")
    @Operation(
            summary = "List users",
            description = "The people of the space, by name; for a guest those who share a project with them.")
    List<UserJson> list(User actor) {
        return users.list(actor).stream().map(UserJson::of).toList();
    }

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a user",
            description =
                    "For administrators. A password is not needed and not kept: people come in from their chat, and"
                            + " programs with an API key.")
    UserJson create(User actor, @Parameters NewPerson person) {
        return UserJson.of(administration.create(
                actor,
                new NewUser(
                        person.name(),
                        person.mailAddress(),
                        actor.language(),
                        actor.timeZone(),
                        person.roleType().role(),
                        person.userId())));
    }

    @GetMapping("/users/myself")
    @Operation(summary = "Get the caller", description = "Whom the API key belongs to.")
    UserJson myself(User actor) {
        return UserJson.of(actor);
    }

    @GetMapping("/users/{id}")
    @Operation(summary = "Get a user", description = "A guest finds only those who share a project with them.")
    UserJson get(User actor, @PathVariable long id) {
        return UserJson.of(users.get(actor, id));
    }

    @PatchMapping("/users/{id}")
    @Operation(
            summary = "Change a user",
            description = "For administrators; everybody may change their own name. What is not given stays as it is.")
    UserJson change(User actor, @PathVariable long id, @Parameters Changes changes) {
        var role = changes.roleType() == null ? null : changes.roleType().role();
        return UserJson.of(
                administration.change(actor, id, new UserChange(changes.name(), changes.mailAddress(), role)));
    }

    @DeleteMapping("/users/{id}")
    @Operation(
            summary = "Delete a user",
            description =
                    "Their keys and memberships end; history keeps their name; for administrators. Answers with who it"
                            + " was.")
    UserJson delete(User actor, @PathVariable long id) {
        return UserJson.of(administration.delete(actor, id));
    }
}
