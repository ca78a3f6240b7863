package dev.baton.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the API, with their key in the header. Parameters come as names and values in turn. */
final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final @Nullable String key;

    /** @param key null for a stranger */
    ApiClient(int port, @Nullable String key) {
        this.base = "http://127.0.0.1:" + port + ApiController.PATH;
        this.key = key;
    }

    /** Such as {@code get("/issues", "projectId[]", 12, "count", 5)}. */
    Answer get(String path, Object... parameters) {
        var query = encoded(parameters);
        return send(request(query.isEmpty() ? path : path + "?" + query).GET());
    }

    Answer head(String path) {
        return send(request(path).HEAD());
    }

    Answer post(String path, Object... parameters) {
        return form("POST", path, parameters);
    }

    Answer put(String path, Object... parameters) {
        return form("PUT", path, parameters);
    }

    Answer patch(String path, Object... parameters) {
        return form("PATCH", path, parameters);
    }

    Answer delete(String path, Object... parameters) {
        return form("DELETE", path, parameters);
    }

    /** Any method with parameters as a form. */
    Answer form(String method, String path, Object... parameters) {
        return body(
                method,
                path,
                "application/x-www-form-urlencoded; charset=UTF-8",
                BodyPublishers.ofString(encoded(parameters)));
    }

    Answer body(String method, String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).method(method, body));
    }

    /** Something else than the above, with headers as names and values in turn. */
    Answer send(String method, String path, String... headers) {
        var request = request(path).method(method, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        return key == null ? request : request.header("Backlog-API-Key", key);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Object... parameters) {
        var encoded = new StringJoiner("&");
        for (int i = 0; i < parameters.length; i += 2) {
            encoded.add(encode(parameters[i]) + "=" + encode(parameters[i + 1]));
        }
        return encoded.toString();
    }

    private static String encode(Object text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }
}
