package dev.baton.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack calls by HTTP. A servlet and no controller, because the signature is over the bytes as they came, and Spring
 * would read a form's parameters first.
 */
final class SlackEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String PATH = "/slack/events";

    private static final int LARGEST = 1024 * 1024;
    private static final Logger log = LoggerFactory.getLogger(SlackEndpoint.class);

    private final transient App app;
    private final transient SlackSignature signature;
    private final transient SlackRequestParser parser;

    SlackEndpoint(App app, SlackSignature signature) {
        this.app = app;
        this.signature = signature;
        this.parser = new SlackRequestParser(app.config());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (!signature.signs(
                body, request.getHeader(SlackSignature.TIMESTAMP), request.getHeader(SlackSignature.SIGNATURE))) {
            log.debug("Slack: a request without a good signature was refused");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        write(answer(request, new String(body, StandardCharsets.UTF_8)), response);
    }

    /** Slack looks after the certificate of a command's address now and then, unsigned. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                "ssl_check=1".equals(request.getQueryString())
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private Response answer(HttpServletRequest request, String body) {
        try {
            var parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.getRequestURI())
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(headers(request))
                    .remoteAddress(request.getRemoteAddr())
                    .build());
            return parsed == null ? Response.ok() : app.run(parsed);
        } catch (NotRecordedException again) {
            return Response.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (Exception unreadable) {
            // Signed by Slack but not as Slack writes it: App.run declares nothing narrower.
            log.warn("Slack: a request could not be read", unreadable);
            return Response.error(400);
        }
    }

    private static RequestHeaders headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return new RequestHeaders(headers);
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        if (answer.getBody() != null) {
            response.setContentType(answer.getContentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }
}
