package dev.baton.web.api;

import dev.baton.user.Role;
import dev.baton.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person. {@code userId} is their mail address, which is what they are known by here. */
record UserJson(
        long id,
        String userId,
        String name,
        int roleType,
        String lang,
        String mailAddress,
        @Nullable Instant lastLoginTime,
        @Nullable Object nulabAccount) {

    static UserJson of(User user) {
        return new UserJson(
                user.id(),
                user.mailAddress(),
                user.name(),
                roleType(user.role()),
                user.language().locale().getLanguage(),
                user.mailAddress(),
                null,
                null);
    }

    private static int roleType(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> 1;
            case MEMBER -> 2;
            case GUEST -> 5;
        };
    }
}
