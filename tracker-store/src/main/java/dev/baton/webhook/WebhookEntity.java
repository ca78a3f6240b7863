package dev.baton.webhook;

import dev.baton.error.TrackerException.Invalid;
import dev.baton.text.PlainText;
import dev.baton.user.User;
import dev.baton.webhook.Webhook.Stop;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A webhook's row. */
@Entity
@Table(name = "webhook")
class WebhookEntity {

    private static final int SECRET_BYTES = 32;
    private static final int MOST_KINDS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long projectId;
    private String name;
    private String description;
    private String url;
    private boolean allEvents;
    private String kinds;
    private byte[] secret;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Stop stopped;

    private long createdBy;
    private Instant created;
    private long updatedBy;
    private Instant updated;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WebhookEntity() {}

    /** @param url checked by {@link Targets} */
    WebhookEntity(long projectId, NewWebhook webhook, String url, long createdBy, Instant created) {
        this.projectId = projectId;
        this.name = checkedName(webhook.name());
        this.description = checkedDescription(webhook.description());
        this.url = url;
        this.allEvents = webhook.allEvents();
        this.kinds = checkedKinds(webhook.kinds());
        this.secret = newSecret();
        this.createdBy = createdBy;
        this.created = created;
        this.updatedBy = createdBy;
        this.updated = created;
    }

    /** Takes over what is to change; whoever saves it stands for it from now on. @param url checked by {@link Targets} */
    void change(WebhookChange change, @Nullable String url, long by, Instant at) {
        this.name = change.name() == null ? name : checkedName(change.name());
        this.description = change.description() == null ? description : checkedDescription(change.description());
        this.url = url == null ? this.url : url;
        this.allEvents = Objects.requireNonNullElse(change.allEvents(), allEvents);
        this.kinds = change.kinds() == null ? kinds : checkedKinds(change.kinds());
        this.stopped = null;
        this.updatedBy = by;
        this.updated = at;
    }

    /** Another secret takes the place of the one it had. */
    void renewSecret() {
        secret = newSecret();
    }

    /** Nothing is posted until somebody saves it again. */
    void stop(Stop why) {
        stopped = why;
    }

    boolean wants(int kind) {
        return stopped == null && (allEvents || kinds().contains(kind));
    }

    long id() {
        return id;
    }

    long projectId() {
        return projectId;
    }

    String url() {
        return url;
    }

    String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    boolean isStopped() {
        return stopped != null;
    }

    long createdBy() {
        return createdBy;
    }

    long updatedBy() {
        return updatedBy;
    }

    /** @param users at least those who created it and saved it last */
    Webhook toWebhook(Map<Long, User> users) {
        return new Webhook(
                id,
                projectId,
                name,
                description,
                url,
                allEvents,
                kinds(),
                stopped,
                Objects.requireNonNull(users.get(createdBy)),
                created,
                Objects.requireNonNull(users.get(updatedBy)),
                updated);
    }

    private List<Integer> kinds() {
        return kinds.isEmpty()
                ? List.of()
                : Arrays.stream(kinds.split(",")).map(Integer::valueOf).toList();
    }

    private static String checkedName(String name) {
        return PlainText.line("name", name, Webhook.NAME_LENGTH);
    }

    private static String checkedDescription(@Nullable String description) {
        return PlainText.block("description", description, Webhook.DESCRIPTION_LENGTH);
    }

    private static String checkedKinds(Set<Integer> kinds) {
        if (kinds.size() > MOST_KINDS || kinds.stream().anyMatch(kind -> kind < 1 || kind > 999)) {
            throw Invalid.at("kinds", "webhook.kinds");
        }
        return kinds.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }
}
