package dev.baton.user;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Somebody who is about to become a {@link User}; the components as there. The mail address may have any case. */
public record NewUser(
        String name,
        String mailAddress,
        Language language,
        ZoneId timeZone,
        Role role,
        @Nullable String loginName) {

    /** Somebody without a login name. */
    public NewUser(String name, String mailAddress, Language language, ZoneId timeZone, Role role) {
        this(name, mailAddress, language, timeZone, role, null);
    }
}
