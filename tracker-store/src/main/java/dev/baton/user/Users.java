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
import java.util.Locale;
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

    private static final int MAIL_ADDRESS_LENGTH = 254;

    private final UserRepository users;
    private final ApiKeyRepository apiKeys;
    private final Transactions transactions;
    private final StoreClock clock;

    Users(UserRepository users, ApiKeyRepository apiKeys, Transactions transactions, StoreClock clock) {
        this.users = users;
        this.apiKeys = apiKeys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The user with this id. @throws NotFound when there is none */
    public User get(long id) {
        return transactions.read(() -> entity(id).toUser());
    }

    /** The users with these ids; ids without a user are left out. One statement, however many. */
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
                () -> users.findByMailAddress(lowerCase(mailAddress)).map(UserEntity::toUser));
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
            var found = entity(actor.id()).toUser().role() == Role.GUEST
                    ? users.searchForGuest(actor.id(), pattern, Limit.of(limit))
                    : users.search(pattern, Limit.of(limit));
            return found.stream().map(UserEntity::toUser).toList();
        });
    }

    /** Whether the space has an administrator yet. */
    public boolean hasAdministrator() {
        return transactions.read(() -> users.existsByRole(Role.ADMINISTRATOR));
    }

    /**
     * Adds a user on the word of the system (a chat platform vouched for them, or an operator configured them). When
     * one with this mail address exists, also when it comes into being at the same moment, that one is returned unchanged.
     * They stay, whatever becomes of a transaction that is active already.
     *
     * @throws Invalid when the name is blank or the mail address is none
     */
    public User register(NewUser user) {
        var checked = new NewUser(
                PlainText.line("name", user.name(), NAME_LENGTH),
                checkedMailAddress(user.mailAddress()),
                user.language(),
                user.timeZone(),
                user.role());
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
                user.rename(PlainText.line("name", name, NAME_LENGTH));
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
            if (entity(actor.id()).toUser().role() != Role.ADMINISTRATOR) {
                throw new Forbidden("user.administratorsOnly");
            }
            var user = entity(userId);
            // All of them locked, so that two who give up at the same moment see each other.
            if (role != Role.ADMINISTRATOR
                    && users.lockByRole(Role.ADMINISTRATOR).equals(List.of(user))) {
                throw new Invalid("user.lastAdministrator");
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
            return apiKeys.findById(hash).orElseGet(() -> apiKeys.save(new ApiKeyEntity(hash, userId, clock.now())));
        });
    }

    private UserEntity entity(long id) {
        return users.findById(id).orElseThrow(() -> new NotFound("user.notFound", String.valueOf(id)));
    }

    private static String checkedMailAddress(String text) {
        var address = lowerCase(text);
        int at = address.indexOf('@');
        boolean formed = at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1;
        if (!formed
                || address.length() > MAIL_ADDRESS_LENGTH
                || address.chars().anyMatch(c -> c <= ' ' || c == 0x7f || "<>,;:\"\\()[]".indexOf(c) >= 0)) {
            throw Invalid.at("mailAddress", "mailAddress.malformed", address);
        }
        return address;
    }

    private static String lowerCase(String mailAddress) {
        return mailAddress.strip().toLowerCase(Locale.ROOT);
    }
}
