package dev.baton.user;

import java.time.ZoneId;

/** Somebody who is about to become a {@link User}; the components as there. The mail address may have any case. */
public record NewUser(String name, String mailAddress, Language language, ZoneId timeZone, Role role) {}
