package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The Bot Connector's OpenID configuration, and Entra's token endpoint. */
@RestController
@OnlyInPlayground
@RequestMapping("/playground/teams/identity")
final class IdentityController {

    private final Identity identity;
    private final BotRegistration bot;

    IdentityController(Identity identity, BotRegistration bot) {
        this.identity = identity;
        this.bot = bot;
    }

    @GetMapping("/openid")
    Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                Identity.ISSUER,
                "jwks_uri",
                bot.platform() + "identity/keys",
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "token_endpoint_auth_methods_supported",
                List.of("private_key_jwt"));
    }

    @GetMapping("/keys")
    Map<String, Object> keys() {
        return Map.of("keys", List.of(identity.publicKey()));
    }

    /** The form is read from the bytes, for what wrote the request down has read them before. */
    @PostMapping("/token")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request) throws IOException {
        var form = UriComponentsBuilder.newInstance()
                .query(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("+", "%20"))
                .build(true)
                .getQueryParams();
        if (!"client_credentials".equals(decoded(form.getFirst("grant_type")))) {
            return refused(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        }
        return identity.tokenOfBot(decoded(form.getFirst("client_id")), decoded(form.getFirst("client_secret")))
                .map(token -> ResponseEntity.ok(Map.<String, Object>of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        Identity.TOKEN_LIFE.toSeconds(),
                        "ext_expires_in",
                        Identity.TOKEN_LIFE.toSeconds(),
                        "access_token",
                        token)))
                .orElseGet(() -> refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided."));
    }

    private static ResponseEntity<Map<String, Object>> refused(int status, String error, String description) {
        return ResponseEntity.status(status).body(Map.of("error", error, "error_description", description));
    }

    private static String decoded(@org.jspecify.annotations.Nullable String value) {
        return java.net.URLDecoder.decode(Objects.requireNonNullElse(value, ""), StandardCharsets.UTF_8);
    }
}
