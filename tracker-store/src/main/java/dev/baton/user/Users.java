package dev.baton.user;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The people of the space. Names and mail addresses of members are known to every user. */
@Service
public class Users {

    /** The user with this id. @throws dev.baton.error.TrackerException.NotFound when there is none */
    public User get(long id) {
        throw new UnsupportedOperationException();
    }

    /** The users with these ids; ids without a user are left out. One statement, however many. */
    public List<User> get(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** The user with this mail address in any case. */
    public Optional<User> findByMailAddress(String mailAddress) {
        throw new UnsupportedOperationException();
    }

    /** The user whom an API key belongs to; keys are stored as hashes only. */
    public Optional<User> findByApiKey(String apiKey) {
        throw new UnsupportedOperationException();
    }

    /**
     * Users whose name or mail address starts with {@code text} (any case; a word of the name counts), best match
     * first, at most {@code limit}; everybody for an empty text. A guest finds only those who share a project with them.
     */
    public List<User> search(User actor, String text, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Whether the space has an administrator yet. */
    public boolean hasAdministrator() {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a user on the word of the system (a chat platform vouched for them, or an operator configured them). When
     * one with this mail address exists, also when it comes into being at the same moment, that one is returned unchanged.
     *
     * @throws dev.baton.error.TrackerException.Invalid when the name is blank or the mail address is none
     */
    public User register(NewUser user) {
        throw new UnsupportedOperationException();
    }

    /** The actor's own settings; null leaves one as it is. Returns the user as they are now. */
    public User changeSettings(
            User actor, @Nullable String name, @Nullable Language language, @Nullable ZoneId timeZone) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the user an administrator on the word of the system: the set-up code was given, or an operator configured
     * it. Returns the user as they are now.
     */
    public User makeAdministrator(long userId) {
        throw new UnsupportedOperationException();
    }

    /** Changes a user's role. @throws dev.baton.error.TrackerException.Forbidden unless the actor is an administrator */
    public User changeRole(User actor, long userId, Role role) {
        throw new UnsupportedOperationException();
    }

    /** Gives the user this API key on the word of the operator; a key they have already stays as it is. */
    public void addApiKey(long userId, String apiKey) {
        throw new UnsupportedOperationException();
    }
}
