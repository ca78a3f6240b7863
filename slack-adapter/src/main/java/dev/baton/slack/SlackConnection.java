package dev.baton.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.event.Event;
import dev.baton.chat.ConnectionStatus;
import dev.baton.chat.PlatformException;
import dev.baton.wording.Aside;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Who Baton is in Slack. Asks until Slack says so; the application starts meanwhile. */
final class SlackConnection implements ConnectionStatus, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlackConnection.class);
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final SlackApi api;
    private final boolean socketMode;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("slack-connection").factory());
    private volatile @Nullable AuthTestResponse self;
    private volatile @Nullable String trouble;
    private volatile boolean running;

    SlackConnection(SlackApi api, SlackProperties properties) {
        this.api = api;
        this.socketMode = properties.socketMode();
    }

    @Override
    public void start() {
        running = true;
        later.execute(() -> ask(1));
    }

    private void ask(int wait) {
        try {
            var answer = api.call("auth.test", methods -> methods.authTest(request -> request));
            self = answer;
            trouble = null;
            log.info("Slack: connected as @{} in {} ({})", answer.getUser(), answer.getTeam(), answer.getTeamId());
        } catch (PlatformException notYet) {
            trouble = notYet.getMessage();
            log.warn("Slack: not connected yet: {}", notYet.getMessage());
            if (running) {
                later.schedule(() -> ask(Math.min(wait * 2, LONGEST_WAIT_SECONDS)), wait, TimeUnit.SECONDS);
            }
        }
    }

    /** Slack said that the connection was taken away. */
    void lost(String error) {
        self = null;
        trouble = error;
        log.warn(
                "Slack: {}: nothing can be sent until the app is installed again and baton.slack.bot-token renewed",
                error);
    }

    /** Baton's own user id, as the event says; empty when nothing says it. */
    String botUser(EventsApiPayload<? extends Event> payload) {
        for (var authorization : authorizations(payload)) {
            if (Boolean.TRUE.equals(authorization.getIsBot()) && authorization.getUserId() != null) {
                return authorization.getUserId();
            }
        }
        var known = self;
        return known == null ? "" : known.getUserId();
    }

    /**
     * The workspace Baton is installed in. In a channel shared with another company a payload may name theirs: people and
     * channels are known by ours all the same.
     */
    String workspace(String named) {
        var known = self;
        return known == null || known.getTeamId() == null ? named : known.getTeamId();
    }

    private static List<Authorization> authorizations(EventsApiPayload<? extends Event> payload) {
        return Objects.requireNonNullElse(payload.getAuthorizations(), List.of());
    }

    /** Whether nobody wrote in this direct chat yet; false when Slack does not say. */
    boolean nothingSaid(String channel) {
        try {
            var history = api.call(
                    "conversations.history",
                    methods -> methods.conversationsHistory(
                            request -> request.channel(channel).limit(1)));
            return history.getMessages() != null && history.getMessages().isEmpty();
        } catch (PlatformException unknown) {
            return false;
        }
    }

    @Override
    public String platform() {
        return "Slack";
    }

    @Override
    public String line(Locale locale) {
        var known = self;
        if (known != null) {
            return Aside.SLACK_CONNECTED.in(
                    locale, known.getUser(), known.getTeam(), socketMode ? "Socket Mode" : "HTTP");
        }
        var error = trouble;
        return error == null ? Aside.SLACK_CONNECTING.in(locale) : Aside.SLACK_TROUBLE.in(locale, error);
    }

    @Override
    public void stop() {
        running = false;
        later.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
