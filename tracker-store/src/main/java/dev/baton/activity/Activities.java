package dev.baton.activity;

import dev.baton.user.User;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The record of what happened. */
@Service
public class Activities {

    /**
     * Appends an activity and publishes it to listeners. Called by the store's facades inside the transaction of the
     * change; fails without one.
     */
    public Activity record(User actor, long projectId, ActivityContent content, Set<Long> mentioned) {
        throw new UnsupportedOperationException();
    }

    /** The activity. @throws dev.baton.error.TrackerException.NotFound when missing or not the actor's to see */
    public Activity get(User actor, long id) {
        throw new UnsupportedOperationException();
    }

    /** The project's activities, newest first, at most {@code limit}, those before {@code beforeId}. */
    public List<Activity> ofProject(User actor, String projectKey, long beforeId, int limit) {
        throw new UnsupportedOperationException();
    }
}
