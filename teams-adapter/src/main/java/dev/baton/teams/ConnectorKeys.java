package dev.baton.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys the Bot Connector signs with. They are kept for a day; a token that names an unknown key makes them be asked
 * for again, at most once an hour, and a failure leaves the old ones standing. Read from the JSON as it comes, because
 * Nimbus drops the {@code endorsements}: for which channels a key may speak.
 */
final class ConnectorKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(ConnectorKeys.class);

    static final Duration KEPT = Duration.ofDays(1);
    static final Duration BETWEEN_REFRESHES = Duration.ofHours(1);
    /** After a failure, so that an outage neither lasts longer for us than for others nor is made worse by us. */
    static final Duration BETWEEN_FAILURES = Duration.ofMinutes(1);
    /** After a failure that leaves us without any key, so that everybody is refused meanwhile. */
    static final Duration WITHOUT_ANY = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_DOCUMENT = 1_000_000;

    private final URI metadata;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Keys keys = new Keys(new JWKSet(), Map.of(), Instant.MIN, Instant.MIN);

    /** @param metadata the connector's OpenID configuration */
    ConnectorKeys(URI metadata, Clock clock) {
        this.metadata = metadata;
        this.clock = clock;
    }

    /** What is known, since when, and from when on it is worth asking again. */
    private record Keys(JWKSet set, Map<String, Set<String>> endorsements, Instant fetched, Instant notBefore) {

        boolean has(@Nullable String keyId) {
            return keyId != null && set.getKeyByKeyId(keyId) != null;
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var wanted = selector.getMatcher().getKeyIDs();
        refreshFor(wanted == null || wanted.isEmpty() ? null : wanted.iterator().next());
        return selector.select(keys.set);
    }

    /** The channels that a key may speak for; empty for an unknown key and for one that says nothing about it. */
    Set<String> endorsements(String keyId) {
        return keys.endorsements.getOrDefault(keyId, Set.of());
    }

    /** Asks for the keys if they are due. To be called before the first token comes, so that it need not wait. */
    void prefetch() {
        refreshFor(null);
    }

    private void refreshFor(@Nullable String keyId) {
        if (!due(keyId)) {
            return;
        }
        // Who has old keys need not wait for somebody else's asking.
        if (keys.set.isEmpty()) {
            fetching.lock();
        } else if (!fetching.tryLock()) {
            return;
        }
        try {
            if (due(keyId)) {
                keys = fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private boolean due(@Nullable String keyId) {
        var known = keys;
        var now = clock.instant();
        if (now.isBefore(known.notBefore)) {
            return false;
        }
        return known.set.isEmpty() || !now.isBefore(known.fetched.plus(KEPT)) || keyId != null && !known.has(keyId);
    }

    private Keys fetch() {
        var now = clock.instant();
        try {
            var configuration = document(metadata);
            var location = keysLocation(Incoming.text(configuration, "jwks_uri"));
            var json = document(location);
            var endorsements = new HashMap<String, Set<String>>();
            for (var key : json.path("keys")) {
                endorsements.put(
                        Incoming.text(key, "kid"),
                        StreamSupport.stream(key.path("endorsements").spliterator(), false)
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::textValue)
                                .collect(Collectors.toUnmodifiableSet()));
            }
            var rsa = JWKSet.parse(json.toString()).getKeys().stream()
                    .filter(RSAKey.class::isInstance)
                    .toList();
            if (rsa.isEmpty()) {
                throw new IOException("no RSA key in it");
            }
            return new Keys(new JWKSet(rsa), endorsements, now, now.plus(BETWEEN_REFRESHES));
        } catch (IOException | ParseException | JOSEException | IllegalArgumentException failed) {
            log.warn(
                    "The Bot Connector's keys could not be fetched from {}; {} old ones stay: {}",
                    metadata,
                    keys.set.size(),
                    failed.toString());
            var pause = keys.set.isEmpty() ? WITHOUT_ANY : BETWEEN_FAILURES;
            return new Keys(keys.set, keys.endorsements, keys.fetched, now.plus(pause));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return keys;
        }
    }

    /** Not to be led from https to something that anybody can answer for. */
    private URI keysLocation(String location) throws JOSEException {
        var url = URI.create(location);
        if (url.getHost() == null || !"https".equals(url.getScheme()) && !"http".equals(metadata.getScheme())) {
            throw new JOSEException("jwks_uri is not an https address");
        }
        return url;
    }

    private JsonNode document(URI url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(PATIENCE).GET().build();
        var response = http.send(request, BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            var bytes = body.readNBytes(LARGEST_DOCUMENT + 1);
            if (bytes.length > LARGEST_DOCUMENT) {
                throw new IOException("larger than " + LARGEST_DOCUMENT + " bytes");
            }
            return Incoming.JSON.readTree(bytes);
        }
    }
}
