package dev.baton.user;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The people of the space. Names and mail addresses of members are known to every user. */
@Service
public class Users {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 100;

    private final UserRepository users;
    private final ApiKeyRepository apiKeys;
    private final Administrators administrators;
    private final Transactions transactions;
    private final StoreClock clock;

    Users(
            UserRepository users,
            ApiKeyRepository apiKeys,
            Administrators administrators,
            Transactions transactions,
            StoreClock clock) {
        this.users = users;
        this.apiKeys = apiKeys;
        this.administrators = administrators;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The user with this id. @throws NotFound when there is none, or they were deleted */
    public User get(long id) {
        return transactions.read(() -> entity(id).toUser());
    }

    /** The user with this id, also when they were deleted, for what tells of the past. @throws NotFound when there is none */
    public User getEvenDeleted(long id) {
        return get(List.of(id)).stream().findFirst().orElseThrow(() -> notFound(id));
    }

    /** The user with this id, unless there is none or they were deleted. */
    public Optional<User> find(long id) {
        return transactions.read(() -> users.findByIdAndDeletedFalse(id).map(UserEntity::toUser));
    }

    /**
     * Like {@link #get(long)}, for somebody who asks.
     *
     * @throws NotFound also when the actor is a guest and shares no project with them
     */
    public User get(User actor, long id) {
        return find(actor, id).orElseThrow(() -> notFound(id));
    }

    /** Like {@link #get(User, long)}; empty where that would find nobody. */
    public Optional<User> find(User actor, long id) {
        return transactions.read(
                () -> isGuest(actor) ? users.findForGuest(actor.id(), id).map(UserEntity::toUser) : find(id));
    }

    /** Everybody, by name; for a guest those who share a project with them. */
    public List<User> list(User actor) {
        return transactions.read(() -> {
            var found = isGuest(actor) ? users.findForGuest(actor.id()) : users.findByDeletedFalseOrderByNameAscIdAsc();
            return found.stream().map(UserEntity::toUser).toList();
        });
    }

    /**
     * The users with these ids, also those who were deleted, for history tells of them; ids without a user are left out. One
     * statement, however many.
     */
    public List<User> get(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : transactions.read(() ->
                        users.findByIdIn(ids).stream().map(UserEntity::toUser).toList());
    }

    /** Like {@link #get(Collection)}, by id. */
    public Map<Long, User> byId(Collection<Long> ids) {
        return get(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
    }

    /** The user with this mail address in any case. */
    public Optional<User> findByMailAddress(String mailAddress) {
        return transactions.read(
                () -> users.findByMailAddress(UserEntity.lowerCase(mailAddress)).map(UserEntity::toUser));
    }

    /** Whether somebody with this mail address, in any case, was deleted, and nobody has it now. */
    public boolean wasDeleted(String mailAddress) {
        var address = UserEntity.lowerCase(mailAddress);
        return transactions.read(() -> users.existsByFormerMailAddress(address)
                && users.findByMailAddress(address).isEmpty());
    }

    /** The user whom an API key belongs to; keys are stored as hashes only. */
    public Optional<User> findByApiKey(String apiKey) {
        return transactions.read(
                () -> users.findByApiKey(ApiKeyEntity.hash(apiKey)).map(UserEntity::toUser));
    }

    /**
     * Users whose name or mail address starts with {@code text} (any case; a word of the name counts), best match
     * first, at most {@code limit}; everybody for an empty text. A guest finds only those who share a project with them.
     */
    public List<User> search(User actor, String text, int limit) {
        var pattern = PlainText.prefixPattern(text);
        return transactions.read(() -> {
            var found = isGuest(actor)
                    ? users.searchForGuest(actor.id(), pattern, Limit.of(limit))
                    : users.search(pattern, Limit.of(limit));
            return found.stream().map(UserEntity::toUser).toList();
        });
    }

    /** Whether the space has an administrator yet. */
    public boolean hasAdministrator() {
        return transactions.read(() -> users.existsByRoleAndDeletedFalse(Role.ADMINISTRATOR));
    }

    /**
     * Adds a user on the word of the system (a chat platform vouched for them, or an operator configured them). When
     * one with this mail address exists, also when it comes into being at the same moment, that one is returned unchanged.
     * They stay, whatever becomes of a transaction that is active already.
     *
     * @throws Invalid when the name is blank or the mail address is none
     */
    public User register(NewUser user) {
        var checked = UserEntity.checked(user);
        // Apart: a transaction in which an insert failed could not read the row that was faster.
        return transactions.runApart(() -> users.findByMailAddress(checked.mailAddress())
                .orElseGet(() -> users.saveAndFlush(new UserEntity(checked, clock.now())))
                .toUser());
    }

    /**
     * The actor's own settings; null leaves one as it is. Returns the user as they are now.
     *
     * @throws Invalid when the name is blank or too long
     */
    public User changeSettings(
            User actor, @Nullable String name, @Nullable Language language, @Nullable ZoneId timeZone) {
        return transactions.run(() -> {
            var user = entity(actor.id());
            if (name != null) {
                user.rename(UserEntity.checkedName(name));
            }
            if (language != null) {
                user.speak(language);
            }
            if (timeZone != null) {
                user.live(timeZone);
            }
            return user.toUser();
        });
    }

    /**
     * Makes the user an administrator on the word of the system: the set-up code was given, or an operator configured
     * it. Returns the user as they are now.
     */
    public User makeAdministrator(long userId) {
        return transactions.run(() -> {
            var user = entity(userId);
            user.become(Role.ADMINISTRATOR);
            return user.toUser();
        });
    }

    /**
     * Changes a user's role. Returns the user as they are now.
     *
     * @throws Forbidden unless the actor is an administrator
     * @throws Invalid   when it would leave the space without an administrator
     */
    public User changeRole(User actor, long userId, Role role) {
        return transactions.run(() -> {
            administrators.require(actor);
            var user = entity(userId);
            if (role != Role.ADMINISTRATOR) {
                administrators.refuseToLose(user);
            }
            user.become(role);
            return user.toUser();
        });
    }

    /** Gives the user this API key on the word of the operator; a key they have already stays as it is. */
    public void addApiKey(long userId, String apiKey) {
        var hash = ApiKeyEntity.hash(apiKey);
        transactions.run(() -> {
            entity(userId);
            if (!apiKeys.existsByHash(hash)) {
                apiKeys.save(new ApiKeyEntity(hash, userId, null, clock.now()));
            }
            return userId;
        });
    }

    private boolean isGuest(User actor) {
        return entity(actor.id()).toUser().role() == Role.GUEST;
    }

    private UserEntity entity(long id) {
        return users.findByIdAndDeletedFalse(id).orElseThrow(() -> notFound(id));
    }

    private static NotFound notFound(long id) {
        return new NotFound("user.notFound", String.valueOf(id));
    }
}
