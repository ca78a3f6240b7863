package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the app calls: the Web API (<a href="https://docs.slack.dev/apis/web-api/">Web API</a>) and the response_urls. Bodies are
 * read as they came, since the servlet's own reading of forms may be over by then.
 */
@RestController
@OnlyInPlayground
final class WebApi {

    private static final String BEARER = "Bearer ";

    private final String token;
    private final ResponseUrls urls;
    private final SlackAnswers answers;
    private final Map<String, Methods.Method> methods = new HashMap<>();

    WebApi(
            @Value("${baton.slack.bot-token}") String token,
            ResponseUrls urls,
            SlackAnswers answers,
            List<Methods> methods) {
        this.token = token;
        this.urls = urls;
        this.answers = answers;
        methods.forEach(some -> this.methods.putAll(some.byName()));
    }

    @PostMapping("/playground/slack/api/{name}")
    ObjectNode call(@PathVariable String name, HttpServletRequest request) throws IOException {
        var arguments = arguments(request);
        authenticate(request, arguments);
        var method = methods.get(name);
        if (method == null) {
            throw new RefusedException("unknown_method");
        }
        var answer = Json.object().put("ok", true);
        answer.setAll(method.call(arguments));
        return answer;
    }

    private static Arguments arguments(HttpServletRequest request) throws IOException {
        var json = Objects.requireNonNullElse(request.getContentType(), "").startsWith("application/json");
        var body = body(request);
        return json ? Arguments.ofJson(body) : Arguments.ofForm(body);
    }

    private static String body(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void authenticate(HttpServletRequest request, Arguments arguments) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var given = header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length())
                : arguments.get("token").orElseThrow(() -> new RefusedException("not_authed"));
        if (!given.equals(token)) {
            throw new RefusedException("invalid_auth");
        }
    }

    /** An answer to something that was done. */
    @PostMapping(ResponseUrls.PATH + "{id}")
    ResponseEntity<ObjectNode> respond(@PathVariable String id, HttpServletRequest request) throws IOException {
        var answer = Json.read(body(request));
        try {
            var occasion = urls.take(id);
            if (!answer.isObject()) {
                throw new RefusedException("invalid_payload");
            }
            answers.take(occasion, answer);
            return ResponseEntity.ok(Json.object().put("ok", true));
        } catch (RefusedException refused) {
            var gone = refused.error().endsWith("_url");
            return ResponseEntity.status(gone ? 404 : 400).body(refused.answer());
        }
    }

    /** Slack refuses with status 200, except where it was asked too often. */
    @ExceptionHandler
    ResponseEntity<ObjectNode> refused(RefusedException refused) {
        return refused.retryAfter() == 0
                ? ResponseEntity.ok(refused.answer())
                : ResponseEntity.status(429)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfter()))
                        .body(refused.answer());
    }
}
