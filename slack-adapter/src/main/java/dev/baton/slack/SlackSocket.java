package dev.baton.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Slack by Socket Mode: Baton calls out, so nothing needs to reach it from outside. Bolt's SocketModeApp works on ten
 * threads, which ten slow answers would occupy; here each envelope has a virtual thread of its own.
 */
final class SlackSocket implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int LAST_ANSWERS_SECONDS = 3;

    private final App app;
    private final Slack slack;
    private final SlackProperties properties;
    private final SocketModeRequestParser parser;
    private final Gson gson = GsonFactory.createSnakeCase();
    private final ScheduledExecutorService connecting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("slack-socket-connect").factory());
    private final Phaser answering = new Phaser(1);
    private volatile @Nullable SocketModeClient client;
    private volatile boolean running;

    SlackSocket(App app, Slack slack, SlackProperties properties) {
        this.app = app;
        this.slack = slack;
        this.properties = properties;
        this.parser = new SocketModeRequestParser(app.config());
    }

    @Override
    public void start() {
        running = true;
        connecting.execute(() -> connect(1));
    }

    /** Once connected the client keeps the connection; only the first one is ours to try. */
    private void connect(int wait) {
        try {
            var connected = slack.socketMode(properties.appToken(), SocketModeClient.Backend.JavaWebSocket);
            connected.addWebSocketMessageListener(message -> receive(connected, message));
            connected.connect();
            client = connected;
        } catch (IOException notYet) {
            log.warn("Slack: Socket Mode is not connected yet: {}", notYet.getMessage());
            if (running) {
                connecting.schedule(() -> connect(Math.min(wait * 2, LONGEST_WAIT_SECONDS)), wait, TimeUnit.SECONDS);
            }
        }
    }

    private void receive(SocketModeClient connected, String message) {
        if (!running) {
            return;
        }
        answering.register();
        Thread.ofVirtual().name("slack-socket").start(() -> {
            try {
                answer(connected, message);
            } finally {
                answering.arriveAndDeregister();
            }
        });
    }

    private void answer(SocketModeClient connected, String message) {
        try {
            var request = parser.parse(message);
            if (request == null) {
                return;
            }
            var parsed = request.getBoltRequest();
            var response = parsed == null ? Response.ok() : app.run(parsed);
            if (response.getStatusCode() == 200) {
                connected.sendSocketModeResponse(envelope(request, response));
            }
        } catch (NotRecordedException again) {
            log.info("Slack: {}, so it was not acknowledged", again.getMessage());
        } catch (Exception unreadable) {
            // Not as Slack writes it, or the connection went: App.run declares nothing narrower. Slack will ask again.
            log.warn("Slack: an envelope was not answered", unreadable);
        }
    }

    private String envelope(SocketModeRequest request, Response response) {
        var envelope = new HashMap<String, Object>();
        envelope.put("envelope_id", request.getEnvelope().getEnvelopeId());
        if (response.getBody() != null) {
            envelope.put("payload", gson.fromJson(response.getBody(), JsonElement.class));
        }
        return gson.toJson(envelope);
    }

    /** Takes nothing more in, lets what came in be acknowledged, then hangs up. */
    @Override
    public void stop() {
        running = false;
        connecting.shutdownNow();
        try {
            answering.awaitAdvanceInterruptibly(answering.arrive(), LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException tooSlow) {
            log.warn("Slack: some requests were not acknowledged");
        }
        var connected = client;
        if (connected != null) {
            try {
                connected.close();
            } catch (IOException gone) {
                log.debug("Slack: hanging up failed", gone);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
