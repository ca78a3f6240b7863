package dev.baton.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
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
import dev.baton.bot.Bot;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Input;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Slack sends, made a request to the Bot; the same by HTTP and by Socket Mode. */
final class SlackListener {

    static final String COMMAND = "/baton";
    /** The message shortcut. */
    static final String CREATE_FROM_MESSAGE = "create_issue";
    /** The global shortcut. */
    static final String CREATE = "create_issue_anywhere";

    private static final Pattern ANY = Pattern.compile(".*");

    private final Desk desk;
    private final Bot bot;
    private final Voice voice;
    private final Work work;
    private final SlackPlatform platform;
    private final Tongues tongues;
    private final SlackConnection connection;
    private final Places places;

    SlackListener(
            Desk desk,
            Bot bot,
            Voice voice,
            Work work,
            SlackPlatform platform,
            Tongues tongues,
            SlackConnection connection) {
        this.desk = desk;
        this.bot = bot;
        this.voice = voice;
        this.work = work;
        this.platform = platform;
        this.tongues = tongues;
        this.connection = connection;
        this.places = new Places(platform);
    }

    /** Has the app call this for everything the manifest asks Slack to send. */
    App on(App app) {
        app.command(COMMAND, (request, context) -> command(request.getPayload()));
        app.messageShortcut(CREATE_FROM_MESSAGE, (request, context) -> shortcut(request.getPayload()));
        app.globalShortcut(CREATE, (request, context) -> shortcut(request.getPayload()));
        app.blockAction(ANY, (request, context) -> press(request.getPayload()));
        app.blockSuggestion(ANY, (request, context) -> suggestion(request.getPayload()));
        app.viewSubmission(Modal.CALLBACK, (request, context) -> submission(request.getPayload()));
        app.viewClosed(ANY, (request, context) -> Response.ok());
        app.event(AppMentionEvent.class, (payload, context) -> mention(payload));
        app.event(MessageEvent.class, (payload, context) -> message(payload));
        app.event(MessageFileShareEvent.class, (payload, context) -> messageWithFile(payload));
        app.event(MemberJoinedChannelEvent.class, (payload, context) -> joined(payload));
        app.event(AppHomeOpenedEvent.class, (payload, context) -> opened(payload));
        app.event(AppUninstalledEvent.class, (payload, context) -> lost("app_uninstalled"));
        app.event(TokensRevokedEvent.class, (payload, context) -> lost("tokens_revoked"));
        return app;
    }

    private Response command(SlashCommandPayload payload) {
        var user = user(payload.getTeamId(), payload.getUserId());
        var where = new Where(
                user,
                () -> places.of(user, payload.getChannelId(), payload.getChannelName()),
                null,
                payload.getResponseUrl());
        var line = SlackText.line(orEmpty(payload.getText()));
        return desk.handle(
                new Incoming(payload.getTriggerId(), where, () -> new Input.Line(line)),
                new CommandExchange(voice, where, payload.getTriggerId(), line));
    }

    private Response shortcut(GlobalShortcutPayload payload) {
        var user = user(payload.getTeam().getId(), payload.getUser().getId());
        var where = new Where(user, () -> places.direct(user), null, null);
        return desk.handle(
                new Incoming(payload.getTriggerId(), where, () -> new Input.Line("create")),
                shortcut(where, payload.getTriggerId(), "create"));
    }

    private Response shortcut(MessageShortcutPayload payload) {
        var team = payload.getTeam();
        var user = user(team.getId(), payload.getUser().getId());
        var source = payload.getMessage();
        var channel = payload.getChannel();
        var where = new Where(
                user,
                () -> places.of(user, channel.getId(), channel.getName()),
                Places.thread(source.getThreadTs(), source.getTs()),
                payload.getResponseUrl());
        var message = new SourceMessage(source, channel.getId(), team.getDomain(), team.getId(), tongues);
        return desk.handle(
                new Incoming(payload.getTriggerId(), where, () -> message.input(where.conversation())),
                shortcut(where, payload.getTriggerId(), null));
    }

    private PressExchange shortcut(Where where, String trigger, @Nullable String line) {
        return new PressExchange(voice, work, platform, where, new PressExchange.Pressed(trigger, line, true, null));
    }

    private Response press(BlockActionPayload payload) {
        var action = payload.getActions().getFirst();
        var line = action.getValue() != null || action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
        var on = payload.getContainer();
        if (line == null || payload.getChannel() == null || on == null || on.getMessageTs() == null) {
            return Response.ok();
        }
        var user = user(payload.getTeam().getId(), payload.getUser().getId());
        var channel = payload.getChannel();
        var where = new Where(
                user,
                () -> places.of(user, channel.getId(), channel.getName()),
                Places.thread(on.getThreadTs(), on.getMessageTs()),
                payload.getResponseUrl());
        var form = orEmpty(action.getActionId()).startsWith(BlockKit.PRESS_FOR_FORM);
        var pressed = new PressExchange.Pressed(
                payload.getTriggerId(), line, form, on.isEphemeral() ? null : on.getMessageTs());
        return desk.handle(
                new Incoming(payload.getTriggerId(), where, () -> new Input.Press(line, pressed.on(where))),
                new PressExchange(voice, work, platform, where, pressed));
    }

    private Response submission(ViewSubmissionPayload payload) {
        var view = payload.getView();
        var returned = ModalOrigin.parse(view.getPrivateMetadata());
        if (returned == null) {
            return Response.ok();
        }
        var user = user(payload.getTeam().getId(), payload.getUser().getId());
        var origin = returned.origin();
        var where = new Where(user, origin::conversation, origin.thread(), origin.responseUrl());
        var values = Values.of(view.getState());
        return desk.handle(
                new Incoming(
                        payload.getTriggerId(),
                        where,
                        () -> new Input.Submission(returned.form(), returned.context(), values)),
                new SubmissionExchange(voice, where, view, values));
    }

    private Response suggestion(BlockSuggestionPayload payload) {
        var view = payload.getView();
        var returned = view == null ? null : ModalOrigin.parse(view.getPrivateMetadata());
        var acknowledgement = new Acknowledgement();
        if (returned != null) {
            var user = user(payload.getTeam().getId(), payload.getUser().getId());
            var typed = orEmpty(payload.getValue());
            work.take(() -> acknowledgement.give(options(bot.suggest(
                    new ChatRequest(
                            user,
                            () -> tongues.profile(user),
                            returned.origin().conversation(),
                            returned.origin().thread(),
                            new Input.Line(typed)),
                    returned.form(),
                    payload.getBlockId(),
                    typed))));
            acknowledgement.comes(Desk.PATIENCE);
        }
        return acknowledgement.or(() -> options(List.of()));
    }

    private static Response options(List<Choice> choices) {
        return Response.json(
                200,
                BlockSuggestionResponse.builder()
                        .options(choices.stream()
                                .filter(Modal::choosable)
                                .limit(Modal.CHOICES)
                                .map(choice -> new Option(BlockKit.plain(choice.label(), Modal.LABEL), choice.value()))
                                .toList())
                        .build());
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
        var user = user(connection.team(payload), event.getUser());
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
        var user = user(connection.team(payload), event.getUser());
        var where = new Where(user, () -> Places.direct(user, event.getChannel()), event.getThreadTs(), null);
        return event(payload, where, SlackText.line(orEmpty(event.getText())));
    }

    private Response messageWithFile(EventsApiPayload<MessageFileShareEvent> payload) {
        var event = payload.getEvent();
        if (!"im".equals(event.getChannelType()) || event.getUser() == null) {
            return Response.ok();
        }
        var user = user(connection.team(payload), event.getUser());
        var where = new Where(user, () -> Places.direct(user, event.getChannel()), event.getThreadTs(), null);
        return event(payload, where, SlackText.line(orEmpty(event.getText())));
    }

    private Response event(EventsApiPayload<? extends Event> payload, Where where, String line) {
        return desk.handle(
                new Incoming(payload.getEventId(), where, () -> new Input.Line(line)),
                new EventExchange(voice, where, line));
    }

    private Response joined(EventsApiPayload<MemberJoinedChannelEvent> payload) {
        var event = payload.getEvent();
        if (!event.getUser().equals(connection.botUser(payload)) || event.getInviter() == null) {
            return Response.ok();
        }
        var user = user(connection.team(payload), event.getInviter());
        var where = new Where(user, () -> places.of(user, event.getChannel(), ""), null, null);
        return desk.handle(
                new Incoming(payload.getEventId(), where, Input.Arrival::new), new EventExchange(voice, where, ""));
    }

    private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload) {
        var event = payload.getEvent();
        if (!"messages".equals(event.getTab())) {
            return Response.ok();
        }
        var user = user(connection.team(payload), event.getUser());
        var where = new Where(user, () -> Places.direct(user, event.getChannel()), null, null);
        work.take(() -> {
            if (connection.nothingSaid(event.getChannel())) {
                desk.begin(
                        new Incoming("arrival:" + event.getChannel(), where, Input.Arrival::new),
                        new EventExchange(voice, where, ""));
            }
        });
        return Response.ok();
    }

    private Response lost(String error) {
        connection.lost(error);
        return Response.ok();
    }

    private static ChatAddress user(String team, String userId) {
        return new ChatAddress(SlackPlatform.NAME, team, userId);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
