package dev.baton.delivery;

import dev.baton.chat.Conversation;
import dev.baton.user.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which conversation hears of which project, and which project it means when none is named. */
@Service
public class Subscriptions {

    /**
     * The conversation hears of the project from now on, in the actor's language and on their authority; terms it had
     * for this project are replaced.
     *
     * @param outside whether people from outside the company read the conversation; then only a project with partners
     *                may be followed
     * @return whether anything is different from before
     * @throws dev.baton.error.TrackerException.NotFound  when the project is missing or not the actor's to see
     * @throws dev.baton.error.TrackerException.Forbidden when outsiders would read what is not for them, or the actor is a
     *     guest or may only look: whoever reads the channel would see what they were shown in confidence
     * @throws dev.baton.error.TrackerException.Invalid   for a direct chat
     */
    public boolean follow(User actor, Conversation conversation, boolean outside, String projectKey, Terms terms) {
        throw new UnsupportedOperationException();
    }

    /**
     * The conversation no longer hears of the project; false when it did not. Anybody in the conversation may end it,
     * also who cannot see the project: the caller names one that {@link #of} told.
     */
    public boolean unfollow(User actor, Conversation conversation, String projectKey) {
        throw new UnsupportedOperationException();
    }

    /** What the conversation hears of, by project key; those projects that the actor may see. */
    public List<Subscription> of(User actor, Conversation conversation) {
        throw new UnsupportedOperationException();
    }

    /** The key of the project that the conversation means when none is named, if one was chosen. Not checked against anybody's rights. */
    public Optional<String> defaultProject(Conversation conversation) {
        throw new UnsupportedOperationException();
    }

    /**
     * Chooses the project that the conversation means when none is named; null for none. Returns whether anything is
     * different from before.
     *
     * @throws dev.baton.error.TrackerException.NotFound when the project is missing or not the actor's to see
     */
    public boolean use(User actor, Conversation conversation, @Nullable String projectKey) {
        throw new UnsupportedOperationException();
    }

    /**
     * Forgets a conversation that is gone: the bot was removed from it, or it was archived. It hears of nothing any more.
     * Returns the keys of the projects it followed.
     */
    public List<String> end(Conversation conversation) {
        throw new UnsupportedOperationException();
    }
}
