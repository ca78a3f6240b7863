package dev.baton.user;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The keys by which programs act for people. {@link Users#findByApiKey} says whose one is. */
@Service
public class ApiKeys {

    private static final int MOST = 20;
    private static final int LENGTH = 64;
    private static final int LABEL_LENGTH = 100;
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final ApiKeyRepository apiKeys;
    private final Administrators administrators;
    private final Users users;
    private final Transactions transactions;
    private final StoreClock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(
            ApiKeyRepository apiKeys,
            Administrators administrators,
            Users users,
            Transactions transactions,
            StoreClock clock) {
        this.apiKeys = apiKeys;
        this.administrators = administrators;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes the actor a key that nobody can guess; it is told this once.
     *
     * @param label what the actor will know it by; null or blank for nothing
     * @throws Invalid when the label is too long, or the actor has 20 keys
     */
    public NewApiKey create(User actor, @Nullable String label) {
        return transactions.run(() -> {
            long userId = users.get(actor.id()).id();
            var line = PlainText.block("label", label, LABEL_LENGTH).replace('\n', ' ');
            if (apiKeys.findByUserIdOrderById(userId).size() >= MOST) {
                throw new Invalid("apiKey.tooMany", MOST);
            }
            var secret = random.ints(LENGTH, 0, CHARACTERS.length())
                    .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                    .collect(Collectors.joining());
            var entity = new ApiKeyEntity(
                    ApiKeyEntity.hash(secret), userId, line.isEmpty() ? null : line.strip(), clock.now());
            return new NewApiKey(apiKeys.save(entity).toApiKey(), secret);
        });
    }

    /** The actor's keys, oldest first. */
    public List<ApiKey> list(User actor) {
        return transactions.read(() -> apiKeys.findByUserIdOrderById(actor.id()).stream()
                .map(ApiKeyEntity::toApiKey)
                .toList());
    }

    /** Ends one of the actor's keys. @throws NotFound when they have none with this id */
    public void revoke(User actor, long id) {
        transactions.run(() -> {
            var entity = apiKeys.findById(id)
                    .filter(key -> key.userId() == actor.id())
                    .orElseThrow(() -> new NotFound("apiKey.notFound", String.valueOf(id)));
            apiKeys.delete(entity);
            return id;
        });
    }

    /**
     * Ends all keys of somebody. Returns how many they were.
     *
     * @throws Forbidden unless they are the actor's own, or the actor is an administrator
     * @throws NotFound  when there is no such user
     */
    public int revokeAll(User actor, long userId) {
        return transactions.run(() -> {
            if (userId != actor.id()) {
                administrators.require(actor);
            }
            var keys = apiKeys.findByUserIdOrderById(users.get(userId).id());
            apiKeys.deleteAll(keys);
            return keys.size();
        });
    }
}
