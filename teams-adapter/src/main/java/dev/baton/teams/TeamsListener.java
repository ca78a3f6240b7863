package dev.baton.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.bot.Bot;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatUser;
import dev.baton.chat.InboundEvents;
import dev.baton.chat.Input;
import dev.baton.chat.Reply;
import dev.baton.teams.Invokes.Answer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Turns checked activities into requests to the bot, each once, and answers them in time. */
final class TeamsListener {

    private static final Logger log = LoggerFactory.getLogger(TeamsListener.class);

    private final Bot bot;
    private final InboundEvents inbound;
    private final References references;
    private final TeamsPlatform platform;
    private final Speaker speaker;
    private final Invokes invokes;
    private final Workers workers;

    TeamsListener(
            Bot bot,
            InboundEvents inbound,
            References references,
            TeamsPlatform platform,
            Speaker speaker,
            Invokes invokes,
            Workers workers) {
        this.bot = bot;
        this.inbound = inbound;
        this.references = references;
        this.platform = platform;
        this.speaker = speaker;
        this.invokes = invokes;
        this.workers = workers;
    }

    /** The answer to a request: a status of HTTP and a body, null for none. */
    record Response(int status, @Nullable ObjectNode body) {
        static final Response OK = new Response(200, null);
        /** What Microsoft's protocol wants for an invoke that a bot knows nothing of. */
        static final Response NOT_IMPLEMENTED = new Response(501, null);
    }

    /** @param activity from the platform, and for us */
    Response receive(Incoming activity) {
        return switch (activity.type()) {
            case "message" -> message(activity);
            case "invoke" -> invoke(activity);
            case "conversationUpdate" -> {
                work(activity, () -> membersChanged(activity));
                yield Response.OK;
            }
            case "installationUpdate" -> {
                work(activity, () -> installed(activity));
                yield Response.OK;
            }
            // edits, deletions, reactions, read receipts, typing and what is yet to come
            default -> Response.OK;
        };
    }

    private Response message(Incoming activity) {
        work(activity, () -> {
            var data = activity.value();
            var pressed = data.isObject() ? CardActions.read(data, Turn.pressedOn(activity)) : null;
            var input = pressed == null ? new Input.Line(Spoken.line(activity)) : pressed;
            rememberMentioned(activity);
            var turn = Turn.of(activity, profile(activity), input, data);
            speaker.say(turn, bot.handle(turn.request()));
        });
        return Response.OK;
    }

    private Response invoke(Incoming activity) {
        return switch (activity.name()) {
            case "adaptiveCard/action" ->
                pressed(activity, activity.value().path("action").path("data"), invokes::toExecute, true);
            case "task/fetch" -> pressed(activity, activity.value().path("data"), invokes::toFetch, false);
            case "task/submit" ->
                pressed(
                        activity,
                        activity.value().path("data"),
                        (turn, reply) -> invokes.toSubmit(turn, reply, false),
                        false);
            case "composeExtension/submitAction" ->
                pressed(
                        activity,
                        activity.value().path("data"),
                        (turn, reply) -> invokes.toSubmit(turn, reply, true),
                        false);
            case "composeExtension/fetchTask" -> {
                var turn = Turn.of(activity, profile(activity), chosenOn(activity), MissingNode.getInstance());
                yield answered(turn, invokes::toFetch, false);
            }
            default -> Response.NOT_IMPLEMENTED;
        };
    }

    private Response pressed(
            Incoming activity, JsonNode data, BiFunction<Turn, Reply, Answer> wording, boolean execute) {
        var input = CardActions.read(data, Turn.pressedOn(activity));
        return input == null
                ? new Response(200, Invokes.notOurs())
                : answered(Turn.of(activity, profile(activity), input, data), wording, execute);
    }

    private record Outcome(Reply reply, Answer answer) {}

    private Response answered(Turn turn, BiFunction<Turn, Reply, Answer> wording, boolean execute) {
        Supplier<Outcome> work = () -> {
            if (!isFirst(turn.activity())) {
                return new Outcome(new Reply.Silence(), new Answer(null, false));
            }
            remember(turn.activity());
            var reply = bot.handle(turn.request());
            return new Outcome(reply, wording.apply(turn, reply));
        };
        var outcome = workers.inTime(work, late -> speaker.sayLate(turn, late.reply()));
        if (outcome == null) {
            return new Response(200, Invokes.working(turn, execute));
        }
        if (outcome.answer().sayToo()) {
            workers.later(() -> speaker.sayLate(turn, outcome.reply()));
        }
        return new Response(200, outcome.answer().body());
    }

    /** Begun before the request is answered and, if the database has time for it, done too. */
    private void work(Incoming activity, Runnable work) {
        workers.inTime(
                () -> {
                    try {
                        if (isFirst(activity)) {
                            remember(activity);
                            work.run();
                        }
                    } catch (DataAccessException notNow) {
                        log.error("An activity of type {} was lost to the database", activity.type(), notNow);
                    }
                    return true;
                },
                late -> {});
    }

    private void membersChanged(Incoming activity) {
        if (names(activity, "membersAdded")) {
            arrived(activity);
        } else if (names(activity, "membersRemoved")) {
            left(activity);
        }
    }

    private static boolean names(Incoming activity, String list) {
        for (var member : activity.json().path(list)) {
            if (Incoming.text(member, "id").equals(activity.botId())) {
                return true;
            }
        }
        return false;
    }

    private void installed(Incoming activity) {
        switch (Incoming.text(activity.json(), "action")) {
            case "add" -> arrived(activity);
            case "remove" -> left(activity);
            default -> {
                // an upgrade, which nobody needs to be told of
            }
        }
    }

    /** Teams tells an arrival twice, as an installation and as a new member; it is greeted for once. */
    private void arrived(Incoming activity) {
        if (inbound.first(
                Incoming.PLATFORM, "arrival|" + activity.conversation().key())) {
            var turn = Turn.of(activity, profile(activity), new Input.Arrival(), MissingNode.getInstance());
            speaker.say(turn, bot.handle(turn.request()));
        }
    }

    private void left(Incoming activity) {
        var team = Incoming.text(activity.json(), "channelData", "team", "id");
        references.forget(activity.conversation(), team.isEmpty() ? null : team);
    }

    private static Input chosenOn(Incoming activity) {
        var payload = activity.value().path("messagePayload");
        var id = Incoming.text(payload, "id");
        if (id.isEmpty()) {
            return new Input.Line("create");
        }
        var link = Incoming.text(payload, "linkToMessage");
        var person = Incoming.text(payload, "from", "user", "displayName");
        var author = person.isEmpty() ? Incoming.text(payload, "from", "application", "displayName") : person;
        var answers = Incoming.text(payload, "replyToId");
        return new Input.FromMessage(
                Spoken.ofPayload(payload),
                author.isEmpty() ? null : author,
                link.startsWith("https://") ? link : null,
                Turn.at(activity.conversation(), id, answers.isEmpty() ? activity.threadId() : answers));
    }

    private Supplier<ChatUser> profile(Incoming activity) {
        return () -> platform.profile(activity.user());
    }

    private boolean isFirst(Incoming activity) {
        try {
            return activity.id().isEmpty()
                    || inbound.first(
                            Incoming.PLATFORM,
                            activity.conversation().key() + "|" + activity.type() + "|" + activity.id());
        } catch (DataAccessException unknown) {
            // the bot will say that something is wrong; better twice than never
            log.warn("Whether an activity came before is not known", unknown);
            return true;
        }
    }

    private void remember(Incoming activity) {
        try {
            references.remember(activity);
        } catch (DataAccessException forgotten) {
            log.warn("The reference of a conversation could not be stored", forgotten);
        }
    }

    private void rememberMentioned(Incoming activity) {
        for (var entity : activity.json().path("entities")) {
            var id = Incoming.text(entity, "mentioned", "id");
            if (!id.isEmpty() && id.length() <= 200 && !id.equals(activity.botId())) {
                references.rememberMentioned(
                        new ChatAddress(Incoming.PLATFORM, activity.user().workspace(), id), activity.conversation());
            }
        }
    }
}
