package dev.baton.user;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person of the space. The same person in Slack and in Teams is one user, known by the mail address.
 *
 * @param id          unique in the space, never reused
 * @param name        as shown to others
 * @param mailAddress in lower case, unique in the space; empty for somebody who was deleted and is only known from history
 * @param language    the language texts are shown in
 * @param timeZone    the zone in which dates are read and shown
 * @param role        what they may do in the space
 * @param loginName   what programs call them by, unique in the space; null for most
 */
public record User(
        long id,
        String name,
        String mailAddress,
        Language language,
        ZoneId timeZone,
        Role role,
        @Nullable String loginName) {

    /** Somebody without a login name. */
    public User(long id, String name, String mailAddress, Language language, ZoneId timeZone, Role role) {
        this(id, name, mailAddress, language, timeZone, role, null);
    }
}
