package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's server on loopback that takes what a webhook sends. */
final class Hook implements AutoCloseable {

    private static final int SECONDS = 30;

    private final HttpServer server;
    private final BlockingQueue<Call> arrived = new LinkedBlockingQueue<>();
    private final List<Call> seen = new ArrayList<>();

    Hook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                arrived.add(Call.of(exchange));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    /**
     * What arrived, as Standard Webhooks have it.
     *
     * @param timestamp seconds since 1970
     */
    private record Call(String id, String timestamp, String signature, String body) {

        static Call of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            return new Call(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        JsonNode activity() {
            return JsonMapper.shared().readTree(body);
        }

        int type() {
            return activity().path("type").asInt();
        }

        String signatureWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), mac.getAlgorithm()));
                var signed = "%s.%s.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What the webhook is given as its address. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** The next one of this activity type, as the contract numbers them; others before it are kept in {@link #seen}. */
    JsonNode next(int type) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            var call = arrived.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (call == null) {
                throw new AssertionError("nothing of the kind arrived within %d s, but %s".formatted(SECONDS, seen));
            }
            seen.add(call);
            if (call.type() == type) {
                return call.activity();
            }
        }
    }

    /** The types of all that {@link #next} passed. */
    List<Integer> seen() {
        return seen.stream().map(Call::type).toList();
    }

    /** All that {@link #next} passed bear the signature that the webhook's secret makes, a fresh time and an id of their own. */
    void assertSignedWith(String secret) {
        assertThat(seen).isNotEmpty().allSatisfy(call -> {
            assertThat(call.signature()).isEqualTo(call.signatureWith(secret));
            assertThat(Long.parseLong(call.timestamp())).isCloseTo(Instant.now().getEpochSecond(), within(60L));
        });
        assertThat(seen.stream().map(Call::id)).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
