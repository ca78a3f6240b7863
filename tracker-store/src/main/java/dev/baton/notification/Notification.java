package dev.baton.notification;

import dev.baton.activity.Activity;
import dev.baton.user.User;
import java.time.Instant;

/**
 * A notice of one activity to one person; there is at most one for the pair.
 *
 * @param id                  unique in the space
 * @param user                who is told
 * @param activity            of what; its actor is the sender
 * @param alreadyRead         whether they have met the notice among the others
 * @param resourceAlreadyRead whether they have since looked at what it is about
 * @param created             when
 */
public record Notification(
        long id,
        User user,
        Activity activity,
        Reason reason,
        boolean alreadyRead,
        boolean resourceAlreadyRead,
        Instant created) {}
