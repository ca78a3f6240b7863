package dev.baton.clients;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's server on loopback that takes what a webhook sends. */
final class Hook implements AutoCloseable {

    private static final int SECONDS = 30;

    private final HttpServer server;
    private final BlockingQueue<JsonNode> arrived = new LinkedBlockingQueue<>();
    private final List<JsonNode> seen = new ArrayList<>();

    Hook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                arrived.add(
                        JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    /** What the webhook is given as its address. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** The next one of this activity type, as the contract numbers them; others before it are kept in {@link #seen}. */
    JsonNode next(int type) throws InterruptedException {
        return next(activity -> activity.path("type").asInt() == type);
    }

    private JsonNode next(Predicate<JsonNode> wanted) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            var activity = arrived.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (activity == null) {
                throw new AssertionError("nothing of the kind arrived within %d s, but %s".formatted(SECONDS, seen));
            }
            seen.add(activity);
            if (wanted.test(activity)) {
                return activity;
            }
        }
    }

    /** The types of all that {@link #next} passed. */
    List<Integer> seen() {
        return seen.stream().map(activity -> activity.path("type").asInt()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
