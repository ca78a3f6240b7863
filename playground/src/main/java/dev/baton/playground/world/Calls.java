package dev.baton.playground.world;

import dev.baton.playground.world.Exchange.Half;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Every call of Baton to a chat comes through here: it is written down, and befallen by what is switched on. */
final class Calls extends OncePerRequestFilter {

    static final String SLACK = "/playground/slack/";
    static final String TEAMS = "/playground/teams/";
    private static final int SLOW_SECONDS = 4;

    private final Exchanges exchanges;
    private final Troubles troubles;

    Calls(Exchanges exchanges, Troubles troubles) {
        this.exchanges = exchanges;
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var chat = request.getRequestURI().startsWith(SLACK) ? Chat.SLACK : Chat.TEAMS;
        var body = request.getInputStream().readAllBytes();
        var begun = new Exchanges.Begun(
                chat,
                false,
                what(request),
                request.getMethod() + " " + path(request),
                Instant.now(),
                new Half(headers(request), new String(body, StandardCharsets.UTF_8)));
        var answer = new ContentCachingResponseWrapper(response);
        try {
            befall(chat, request, body, answer, chain);
        } finally {
            exchanges.add(
                    begun,
                    answer.getStatus(),
                    headers(answer),
                    new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
            answer.copyBodyToResponse();
        }
    }

    private void befall(
            Chat chat, HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trouble = troubles.of(chat);
        if (trouble == Trouble.DOWN) {
            response.setStatus(503);
            return;
        }
        if (trouble == Trouble.SLOW) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(SLOW_SECONDS, TimeUnit.SECONDS))
                    .join();
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** Slack's methods are the last step of their address; the connector's calls are told by their whole address. */
    private static String what(HttpServletRequest request) {
        var path = path(request);
        if (path.startsWith(SLACK + "respond/")) {
            return "response_url";
        }
        return path.startsWith(SLACK) ? path.substring(path.lastIndexOf('/') + 1) : path.substring(TEAMS.length());
    }

    private static String path(HttpServletRequest request) {
        return URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var headers = new TreeMap<String, String>();
        response.getHeaderNames().forEach(name -> headers.put(name, String.valueOf(response.getHeader(name))));
        return headers;
    }

    /** A request whose body was read already. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int most) {
                    return bytes.read(into, from, most);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is there already");
                }
            };
        }
    }
}
