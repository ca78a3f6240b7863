package dev.baton.user;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who runs the space, for the facades. */
@Component
class Administrators {

    private final UserRepository users;

    Administrators(UserRepository users) {
        this.users = users;
    }

    /** @throws Forbidden unless the actor is an administrator, whatever the actor's record says */
    void require(User actor) {
        var role = users.findByIdAndDeletedFalse(actor.id())
                .map(user -> user.toUser().role());
        if (role.orElse(Role.GUEST) != Role.ADMINISTRATOR) {
            throw new Forbidden("user.administratorsOnly");
        }
    }

    /** @throws Invalid when the space has no other administrator */
    void refuseToLose(UserEntity user) {
        // All of them locked, so that two who give up at the same moment see each other.
        if (users.lockByRole(Role.ADMINISTRATOR).equals(List.of(user))) {
            throw new Invalid("user.lastAdministrator");
        }
    }
}
