package dev.baton.playground.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.baton.playground.OnlyInPlayground;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is who between the connector and the bot: signs what goes to the bot, and gives the bot the tokens that the connector
 * demands, as <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">
 * connector authentication</a> has it.
 */
@Component
@OnlyInPlayground
final class Identity {

    static final String ISSUER = "https://api.botframework.com";

    /** How long the bot is told that it may use its token. */
    static final Duration TOKEN_LIFE = Duration.ofHours(24).minusSeconds(1);

    private static final Duration VALID = Duration.ofHours(1);
    private static final Duration BEFORE = Duration.ofMinutes(5);
    private static final String BEARER = "Bearer ";

    private final BotRegistration bot;
    private final Clock clock;
    private final RSAKey key;
    /** The bot's, for as long as the process runs: while the company is made, the time makes leaps. */
    private final String token = UUID.randomUUID().toString();

    Identity(BotRegistration bot, Clock clock) throws JOSEException {
        this.bot = bot;
        this.clock = clock;
        this.key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
    }

    /** The public key with the channels it may speak for, which Nimbus knows nothing of. */
    Map<String, Object> publicKey() {
        var published = new HashMap<String, Object>(key.toPublicJWK().toJSONObject());
        published.put("x5t", key.getKeyID());
        published.put("endorsements", List.of("msteams"));
        return published;
    }

    /** A token with which the connector calls the bot now. */
    String tokenForBot() {
        var now = clock.instant();
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(bot.appId())
                        .notBeforeTime(Date.from(now.minus(BEFORE)))
                        .expirationTime(Date.from(now.plus(VALID)))
                        .claim("serviceurl", bot.platform())
                        .build());
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key that was just made cannot sign", impossible);
        }
        return signed.serialize();
    }

    /** A token with which the bot calls the connector; empty when these are not the bot's credentials. */
    Optional<String> tokenOfBot(String id, String secret) {
        if (!same(id, bot.appId()) || !same(secret, bot.password())) {
            return Optional.empty();
        }
        return Optional.of(token);
    }

    /** Whether a request's header carries the token that the bot is given. */
    boolean isBot(@Nullable String authorization) {
        return authorization != null && same(authorization, BEARER + token);
    }

    private static boolean same(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
