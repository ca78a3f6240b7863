package dev.baton.playground.world;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Exchange.Half;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends Baton what the platforms send it, by HTTP. */
@Component
@OnlyInPlayground
public final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String baton;
    private final Exchanges exchanges;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Wire(@Value("${baton.playground.url}") String baton, Exchanges exchanges) {
        this.baton = baton;
        this.exchanges = exchanges;
    }

    /**
     * What Baton answered.
     *
     * @param status of HTTP; 0 when there was no answer
     * @param body   empty for none
     */
    public record Answer(int status, String body, Duration took) {}

    /**
     * Posts to Baton.
     *
     * @param what in the platform's words, for the inspector
     * @param path such as {@code /slack/events}
     */
    public Answer post(Chat chat, String what, String path, Map<String, String> headers, String body) {
        return post(chat, what, path, headers, body, PATIENCE);
    }

    /** The same, for what the platform waits a shorter time for. */
    public Answer post(
            Chat chat, String what, String path, Map<String, String> headers, String body, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create(baton + path)).timeout(patience);
        headers.forEach(request::header);
        var begun = new Exchanges.Begun(chat, true, what, "POST " + path, Instant.now(), new Half(headers, body));
        try {
            var response = http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            exchanges.add(begun, response.statusCode(), headers(response), response.body());
            return new Answer(response.statusCode(), response.body(), since(begun));
        } catch (IOException noAnswer) {
            exchanges.add(begun, 0, Map.of(), "");
            return new Answer(0, "", since(begun));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(0, "", since(begun));
        }
    }

    /** What is under way is given up. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private static Duration since(Exchanges.Begun begun) {
        return Duration.between(begun.at(), Instant.now());
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
    }
}
