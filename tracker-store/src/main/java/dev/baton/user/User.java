package dev.baton.user;

import java.time.ZoneId;

/**
 * A person of the space. The same person in Slack and in Teams is one user, known by the mail address.
 *
 * @param id          unique in the space, never reused
 * @param name        as shown to others
 * @param mailAddress in lower case, unique in the space
 * @param language    the language texts are shown in
 * @param timeZone    the zone in which dates are read and shown
 * @param role        what they may do in the space
 */
public record User(long id, String name, String mailAddress, Language language, ZoneId timeZone, Role role) {}
