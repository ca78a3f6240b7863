package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Bot Connector's OpenID configuration, and Entra's token endpoint. */
@RestController
@OnlyInPlayground
@RequestMapping("/playground/teams/identity")
final class IdentityController {

    /** Entra sends back what it was sent, and Microsoft's client looks for it. */
    private static final String CORRELATION = "client-request-id";

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

    @PostMapping("/token")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request) throws IOException {
        var form = Form.read(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refused(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        }
        var token = identity.tokenOfBot(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
        if (token.isEmpty()) {
            return refused(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        }
        var answer = ResponseEntity.ok();
        Optional.ofNullable(request.getHeader(CORRELATION)).ifPresent(id -> answer.header(CORRELATION, id));
        return answer.body(Map.of(
                "token_type",
                "Bearer",
                "expires_in",
                Identity.TOKEN_LIFE.toSeconds(),
                "ext_expires_in",
                Identity.TOKEN_LIFE.toSeconds(),
                "access_token",
                token.get()));
    }

    private static ResponseEntity<Map<String, Object>> refused(int status, String error, String description) {
        return ResponseEntity.status(status).body(Map.of("error", error, "error_description", description));
    }
}
