package dev.baton.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.Input;
import org.jspecify.annotations.Nullable;

/** What Slack tells by events: mentions, direct messages, Baton's comings and goings. Bolt acknowledges all others. */
final class SlackEvents {

    private final Desk desk;
    private final Voice voice;
    private final Work work;
    private final SlackConnection connection;
    private final Places places;
    private final Home home;

    SlackEvents(Desk desk, Voice voice, Work work, SlackConnection connection, Places places, Home home) {
        this.desk = desk;
        this.voice = voice;
        this.work = work;
        this.connection = connection;
        this.places = places;
        this.home = home;
    }

    /** Has the app call this for every event that the manifest subscribes to. */
    App on(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> mention(payload));
        app.event(MessageEvent.class, (payload, context) -> message(payload));
        app.event(MessageFileShareEvent.class, (payload, context) -> messageWithFile(payload));
        app.event(MemberJoinedChannelEvent.class, (payload, context) -> joined(payload));
        app.event(AppHomeOpenedEvent.class, (payload, context) -> opened(payload));
        app.event(AppUninstalledEvent.class, (payload, context) -> lost("app_uninstalled"));
        app.event(TokensRevokedEvent.class, (payload, context) -> lost("tokens_revoked"));
        return app;
    }

    private Response mention(EventsApiPayload<AppMentionEvent> payload) {
        var event = payload.getEvent();
        if (event.getUser() == null || event.getBotId() != null || event.getEdited() != null) {
            return Response.ok();
        }
        var bot = connection.botUser(payload);
        var line = SlackText.line(orEmpty(event.getText()))
                .replace("<@" + bot + ">", " ")
                .strip();
        var user = user(payload, event.getUser());
        return event(
                payload,
                new Where(user, () -> places.of(user, event.getChannel(), ""), event.getThreadTs(), null),
                line);
    }

    private Response message(EventsApiPayload<MessageEvent> payload) {
        var event = payload.getEvent();
        if (!"im".equals(event.getChannelType())
                || event.getUser() == null
                || event.getBotId() != null
                || event.getEdited() != null) {
            return Response.ok();
        }
        return directMessage(payload, event.getUser(), event.getChannel(), event.getThreadTs(), event.getText());
    }

    private Response messageWithFile(EventsApiPayload<MessageFileShareEvent> payload) {
        var event = payload.getEvent();
        if (!"im".equals(event.getChannelType()) || event.getUser() == null) {
            return Response.ok();
        }
        return directMessage(payload, event.getUser(), event.getChannel(), event.getThreadTs(), event.getText());
    }

    private Response directMessage(
            EventsApiPayload<? extends Event> payload,
            String userId,
            String channel,
            @Nullable String thread,
            @Nullable String text) {
        var user = user(payload, userId);
        var where = new Where(user, () -> Places.direct(user, channel), thread, null);
        return event(payload, where, SlackText.line(orEmpty(text)));
    }

    private Response event(EventsApiPayload<? extends Event> payload, Where where, String line) {
        return taken(new Incoming(payload.getEventId(), where, () -> new Input.Line(line)), line);
    }

    private Response taken(Incoming incoming, String line) {
        var response = desk.handle(incoming, new EventExchange(voice, incoming.where(), line));
        if (response.getStatusCode() != 200) {
            throw new NotRecordedException();
        }
        return response;
    }

    private Response joined(EventsApiPayload<MemberJoinedChannelEvent> payload) {
        var event = payload.getEvent();
        if (!event.getUser().equals(connection.botUser(payload)) || event.getInviter() == null) {
            return Response.ok();
        }
        var user = user(payload, event.getInviter());
        var where = new Where(user, () -> places.of(user, event.getChannel(), ""), null, null);
        return taken(new Incoming(payload.getEventId(), where, Input.Arrival::new), "");
    }

    private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload) {
        var event = payload.getEvent();
        var user = user(payload, event.getUser());
        return switch (String.valueOf(event.getTab())) {
            case "home" -> homeOpened(user, event.getChannel());
            case "messages" -> chatOpened(user, event.getChannel());
            default -> Response.ok();
        };
    }

    /** Shown at every visit, for an open home does not change by itself; showing it twice does no harm. */
    private Response homeOpened(ChatAddress user, String channel) {
        var where = Where.inHome(user, () -> Places.direct(user, channel));
        if (!work.take(() -> home.show(where))) {
            throw new NotRecordedException();
        }
        return Response.ok();
    }

    private Response chatOpened(ChatAddress user, String channel) {
        var where = new Where(user, () -> Places.direct(user, channel), null, null);
        work.take(() -> {
            if (connection.nothingSaid(channel)) {
                desk.begin(
                        new Incoming("arrival:" + channel, where, Input.Arrival::new),
                        new EventExchange(voice, where, ""));
            }
        });
        return Response.ok();
    }

    private Response lost(String error) {
        connection.lost(error);
        return Response.ok();
    }

    private ChatAddress user(EventsApiPayload<? extends Event> payload, String userId) {
        return new ChatAddress(SlackPlatform.NAME, connection.workspace(payload.getTeamId()), userId);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
