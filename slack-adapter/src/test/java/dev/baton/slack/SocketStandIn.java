package dev.baton.slack;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The far end of Socket Mode, on loopback. */
final class SocketStandIn extends WebSocketServer {

    private final CountDownLatch listening = new CountDownLatch(1);
    private final BlockingQueue<WebSocket> connections = new LinkedBlockingQueue<>();
    private final Map<String, BlockingQueue<JsonNode>> answers = new ConcurrentHashMap<>();
    private volatile WebSocket current;

    SocketStandIn() {
        super(new InetSocketAddress("127.0.0.1", 0), 1);
        setReuseAddr(true);
        start();
    }

    String url() throws InterruptedException {
        if (!listening.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the socket did not open");
        }
        return "ws://127.0.0.1:" + getPort() + "/";
    }

    /** Waits for the next connection. */
    boolean connected() throws InterruptedException {
        current = connections.poll(20, TimeUnit.SECONDS);
        return current != null;
    }

    void send(String message) {
        current.send(message);
    }

    /** Waits for the answer to an envelope. */
    JsonNode answer(String envelope, Duration patience) throws InterruptedException {
        var answer = waiting(envelope).poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            throw new AssertionError(envelope + " was not acknowledged");
        }
        return answer;
    }

    private BlockingQueue<JsonNode> waiting(String envelope) {
        return answers.computeIfAbsent(envelope, any -> new LinkedBlockingQueue<>());
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connection.send("{\"type\":\"hello\",\"num_connections\":1}");
        connections.add(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        var answer = JsonMapper.shared().readTree(message);
        waiting(answer.path("envelope_id").asString()).add(answer);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket connection, Exception failure) {}
}
