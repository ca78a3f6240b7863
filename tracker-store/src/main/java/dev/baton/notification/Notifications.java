package dev.baton.notification;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Decides who is told of an activity and writes a row for each, in the activity's own transaction. Nobody is told of
 * their own act, and nobody of what they may not see. Told are: a new assignee; those addressed by name; and of changed
 * statuses, comments and other edits the holder, the creator and the watchers.
 */
@Service
public class Notifications {

    /** The notices that the activity gave rise to. Complete by the time that listeners ordered after this one run. */
    public List<Notification> ofActivity(long activityId) {
        throw new UnsupportedOperationException();
    }
}
