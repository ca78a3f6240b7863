package dev.baton.slack;

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
import com.slack.api.model.view.View;
import dev.baton.bot.Bot;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Input;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people do in Slack with commands, shortcuts, buttons and forms, made a request to the Bot. */
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
    private final Home home;

    SlackListener(
            Desk desk,
            Bot bot,
            Voice voice,
            Work work,
            SlackPlatform platform,
            Tongues tongues,
            SlackConnection connection,
            Places places,
            Home home) {
        this.desk = desk;
        this.bot = bot;
        this.voice = voice;
        this.work = work;
        this.platform = platform;
        this.tongues = tongues;
        this.connection = connection;
        this.places = places;
        this.home = home;
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
        var message = new SourceMessage(source, channel.getId(), team.getDomain(), user.workspace(), tongues);
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
        if (line != null && payload.getView() != null) {
            return press(payload, line, payload.getView());
        }
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

    /** In the home, or in a modal that says something; forms have no buttons but Slack's own. */
    private Response press(BlockActionPayload payload, String line, View view) {
        boolean inHome = "home".equals(view.getType());
        if (!inHome && !Modal.TOLD.equals(view.getCallbackId())) {
            return Response.ok();
        }
        var user = user(payload.getTeam().getId(), payload.getUser().getId());
        var where = Where.inHome(user, () -> places.direct(user));
        var pressed = new HomeExchange.Pressed(payload.getTriggerId(), line, inHome ? null : view.getId());
        return desk.handle(
                new Incoming(payload.getTriggerId(), where, () -> new Input.Press(line, null)),
                new HomeExchange(voice, work, home, where, pressed));
    }

    private Response submission(ViewSubmissionPayload payload) {
        var view = payload.getView();
        var returned = ModalOrigin.parse(view.getPrivateMetadata());
        if (returned == null) {
            return Response.ok();
        }
        var user = user(payload.getTeam().getId(), payload.getUser().getId());
        var where = Where.of(user, returned.origin());
        var values = Values.of(view.getState());
        var sent = new SubmissionExchange(voice, where, view, values);
        return desk.handle(
                new Incoming(
                        payload.getTriggerId(),
                        where,
                        () -> new Input.Submission(returned.form(), returned.context(), values)),
                where.home() ? new HomeFormExchange(sent, voice, home, where, view) : sent);
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
                            new Input.Submission(returned.form(), returned.context(), Map.of())),
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

    private ChatAddress user(String team, String userId) {
        return new ChatAddress(SlackPlatform.NAME, connection.workspace(team), userId);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
