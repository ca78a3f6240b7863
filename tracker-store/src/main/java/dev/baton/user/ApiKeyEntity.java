package dev.baton.user;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** That a user has an API key; of the key itself only the hash is kept. */
@Entity
@Table(name = "user_api_key")
class ApiKeyEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String hash;
    private long userId;
    private @Nullable String label;
    private Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ApiKeyEntity() {}

    ApiKeyEntity(String hash, long userId, @Nullable String label, Instant created) {
        this.hash = hash;
        this.userId = userId;
        this.label = label;
        this.created = created;
    }

    long userId() {
        return userId;
    }

    ApiKey toApiKey() {
        return new ApiKey(id, label, created);
    }

    /** One round of SHA-256 without salt: enough for a key that nobody can guess, and it can be looked up. */
    static String hash(String apiKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
