package dev.baton.web.api;

import dev.baton.user.User;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person. Without a login name of their own {@code userId} is their mail address. */
record UserJson(
        long id,
        String userId,
        String name,
        int roleType,
        String lang,
        String mailAddress,
        @Nullable Instant lastLoginTime,
        @Nullable String nulabAccount) {

    static UserJson of(User user) {
        return new UserJson(
                user.id(),
                Objects.requireNonNullElse(user.loginName(), user.mailAddress()),
                user.name(),
                RoleType.number(user.role()),
                user.language().locale().getLanguage(),
                user.mailAddress(),
                null,
                null);
    }

    static @Nullable UserJson ofNullable(@Nullable User user) {
        return user == null ? null : of(user);
    }
}
