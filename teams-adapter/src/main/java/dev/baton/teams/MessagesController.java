package dev.baton.teams;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the Bot Connector sends its activities. Takes bytes: what they are is looked at only when the caller is known. */
@RestController
@Conditional(TeamsConfiguration.NotOff.class)
final class MessagesController {

    static final String PATH = "/api/messages";

    private static final Logger log = LoggerFactory.getLogger(MessagesController.class);
    private static final int LARGEST_BODY = 1_000_000;

    private final @Nullable ConnectorTokens tokens;
    private final ServiceHosts hosts;
    private final TeamsListener listener;

    /** @param tokens none in local mode, where callers on this machine need none */
    MessagesController(ObjectProvider<ConnectorTokens> tokens, ServiceHosts hosts, TeamsListener listener) {
        this.tokens = tokens.getIfAvailable();
        this.hosts = hosts;
        this.listener = listener;
    }

    @PostMapping(PATH)
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        try {
            var response = listener.receive(checked(request));
            var answer = ResponseEntity.status(response.status());
            return response.body() == null
                    ? answer.build()
                    : answer.contentType(MediaType.APPLICATION_JSON)
                            .body(response.body().toString());
        } catch (Refusal refused) {
            log.info("A request to {} was refused with {}: {}", PATH, refused.status(), refused.getMessage());
            return ResponseEntity.status(refused.status()).build();
        }
    }

    private Incoming checked(HttpServletRequest request) throws IOException {
        if (tokens == null) {
            LocalCaller.check(request);
            var activity = Incoming.read(body(request));
            if (!hosts.allow(activity.serviceUrl())) {
                throw Refusal.forbidden("the serviceUrl is not on this machine");
            }
            return activity;
        }
        var token = tokens.check(request.getHeader(HttpHeaders.AUTHORIZATION));
        var activity = Incoming.read(body(request));
        tokens.check(token, activity);
        return activity;
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw new Refusal(413, "the body is too large");
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Refusal(413, "the body is too large");
        }
        return body;
    }
}
