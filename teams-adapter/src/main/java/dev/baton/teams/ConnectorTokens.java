package dev.baton.teams;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Whether a request comes from the Bot Connector and is meant for us. Fourteen checks, numbered as in
 * {@code RATIONALE.md}; the first eight and the last two need the token alone and are made before a byte of the body is
 * parsed.
 */
final class ConnectorTokens {

    private static final String ISSUER = "https://api.botframework.com";
    private static final String CHANNEL = "msteams";
    private static final String BEARER = "Bearer ";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int LONGEST_TOKEN = 8_192;

    private final ConnectorKeys keys;
    private final ServiceHosts hosts;
    private final Set<String> tenants;
    private final NimbusJwtDecoder decoder;

    /** @param app whose tokens are taken; nobody else's are */
    ConnectorTokens(TeamsProperties.App app, ConnectorKeys keys, ServiceHosts hosts, Clock clock) {
        this.keys = keys;
        this.hosts = hosts;
        this.tenants = Set.copyOf(app.allowedTenants());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // Spring's validators do this, with messages of their own
        });
        this.decoder = new NimbusJwtDecoder(processor);
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                // 6: only the connector's; that leaves out the emulator's issuers too (14)
                new JwtClaimValidator<Object>("iss", issuer -> issuer != null && ISSUER.equals(issuer.toString())),
                // 7: for us
                new JwtClaimValidator<List<String>>("aud", audience -> audience != null && audience.contains(app.id())),
                // 8: now; a token for ever is none
                new JwtClaimValidator<Object>("exp", Objects::nonNull),
                times));
    }

    /** A token that was found good, as far as it can be told without the activity. */
    record Checked(Jwt token, Set<String> endorsements) {}

    /**
     * Checks 1 to 8, 13 and 14.
     *
     * @param authorization the request's header; null when it has none
     * @throws Refusal when it is not a token of the connector for us
     */
    Checked check(@Nullable String authorization) {
        // 1
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.unknown("no bearer token");
        }
        var token = authorization.substring(BEARER.length()).strip();
        if (token.length() > LONGEST_TOKEN) {
            throw Refusal.unknown("the token is too long");
        }
        var header = header(token);
        // 13: a token does not bring its own key
        if (header.getJWKURL() != null || header.getX509CertURL() != null || header.getJWK() != null) {
            throw Refusal.unknown("the token brings its own key");
        }
        // 3
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            throw Refusal.unknown("the token is signed by another algorithm than RS256");
        }
        // 4, without which any key would do
        var keyId = header.getKeyID();
        if (keyId == null) {
            throw Refusal.unknown("the token names no key");
        }
        try {
            return new Checked(decoder.decode(token), keys.endorsements(keyId));
        } catch (JwtException notOurs) {
            throw Refusal.unknown(Objects.requireNonNullElse(notOurs.getMessage(), "the token is not valid"));
        }
    }

    /**
     * Checks 9 to 12: whether the good token belongs to this activity.
     *
     * @throws Refusal when it does not
     */
    void check(Checked checked, Incoming activity) {
        // 9; a key without endorsements speaks for no channel, and other channels than Teams prove nobody's identity
        if (!activity.channelId().equals(CHANNEL) || !checked.endorsements().contains(activity.channelId())) {
            throw Refusal.forbidden("the key is not endorsed for the channel of the activity");
        }
        // 10
        var serviceUrl = checked.token().getClaims().get("serviceurl");
        if (!(serviceUrl instanceof String claimed) || !claimed.equals(activity.serviceUrl())) {
            throw Refusal.forbidden("the token is for another serviceUrl");
        }
        // 11
        if (!hosts.allow(activity.serviceUrl())) {
            throw Refusal.forbidden("the serviceUrl is not of baton.teams.service-hosts");
        }
        // 12
        if (activity.tenants().isEmpty() || !tenants.containsAll(activity.tenants())) {
            throw Refusal.forbidden("the tenant is not of baton.teams.allowed-tenants");
        }
    }

    /** 2 */
    private static JWSHeader header(String token) {
        try {
            return SignedJWT.parse(token).getHeader();
        } catch (ParseException | IllegalArgumentException malformed) {
            throw Refusal.unknown("the token is malformed");
        }
    }
}
