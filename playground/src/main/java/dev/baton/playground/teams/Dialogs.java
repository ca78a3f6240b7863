package dev.baton.playground.teams;

import dev.baton.playground.NotPossibleException;
import dev.baton.playground.Obstacle;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.View;
import dev.baton.playground.world.Whereabouts;
import dev.baton.playground.world.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Dialogs, once called task modules: one before each person, opened and continued by what the bot answers
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">
 * dialogs from bots</a>).
 */
@Component
@OnlyInPlayground
final class Dialogs {

    private final World world;
    private final TeamsActivities activities;
    private final Endpoint endpoint;
    private final Notes notes;
    private final Whereabouts whereabouts;

    Dialogs(World world, TeamsActivities activities, Endpoint endpoint, Notes notes, Whereabouts whereabouts) {
        this.world = world;
        this.activities = activities;
        this.endpoint = endpoint;
        this.notes = notes;
        this.whereabouts = whereabouts;
    }

    /** A button asks for a dialog. */
    void fetch(Person person, Place place, String message, JsonNode data) {
        var value = withContext(JsonMapper.shared().createObjectNode());
        value.set("data", data);
        ask(person, place, "task/fetch", message, value, null);
    }

    /**
     * A message action asks for one.
     *
     * @param on    the message; null for none
     * @param value what the bot is given with everything that comes of it
     */
    void fetchForAction(Person person, Place place, @Nullable String on, ObjectNode value) {
        ask(person, place, "composeExtension/fetchTask", on, value, null);
    }

    /** Sends the form in a dialog, unless something is missing in it. */
    void submit(Person person, String id, JsonNode action, Map<String, String> typed) {
        var view = whereabouts.view(Chat.TEAMS, person, id);
        var type = action.path("type").asString("");
        if (!type.equals("Action.Submit")) {
            throw new NotPossibleException(Obstacle.NOT_FOR_SERVER, type);
        }
        var card = view.shown().path("card");
        var filled = CardInputs.collect(card, action, typed, person.language());
        if (!filled.errors().isEmpty()) {
            var shown = (ObjectNode) view.shown().deepCopy();
            shown.set("card", CardInputs.keep(card, typed));
            show(view, shown, filled.errors());
            return;
        }
        var origin = Origin.of(view);
        var value = origin.value().deepCopy();
        value.set("data", filled.with(action.path("data")));
        var room = whereabouts.room(Chat.TEAMS, person, origin.room());
        ask(person, new Place(room, origin.thread()), origin.submission(), origin.message(), value, view);
    }

    void close(Person person, String id) {
        world.close(whereabouts.view(Chat.TEAMS, person, id).id());
    }

    /** @param open the dialog that asks; null when there is none yet */
    private void ask(
            Person person, Place place, String name, @Nullable String message, ObjectNode value, @Nullable View open) {
        var replyTo = name.startsWith("task/") ? message : null;
        var outcome = endpoint.post(activities.invoke(person, place, name, replyTo, value));
        var answer = outcome.problem() == null ? TaskAnswer.read(outcome.body()) : TaskAnswer.of(outcome.problem());
        var origin = new Origin(place.room().id(), place.thread(), message, name, value);
        var problem = answer.problem();
        if (problem != null && open == null && message != null) {
            notes.problem(person, place, message, problem);
        } else if (problem != null) {
            present(person, open, TaskAnswer.text(problem.in(person.language())), origin);
        } else if (answer.shown() != null) {
            present(person, open, answer.shown(), origin);
        } else if (open != null) {
            world.close(open.id());
        }
    }

    private void present(Person person, @Nullable View open, ObjectNode shown, Origin origin) {
        if (open != null) {
            show(open, shown, Map.of());
            return;
        }
        // Teams shows one at a time
        world.views().stream()
                .filter(view -> view.chat() == Chat.TEAMS && view.person().equals(person.id()))
                .forEach(view -> world.close(view.id()));
        var number = world.number();
        world.show(new View(
                "dialog-" + number,
                Chat.TEAMS,
                View.Kind.DIALOG,
                person.id(),
                String.valueOf(number),
                shown,
                Map.of(),
                origin.toJson()));
    }

    private void show(View open, ObjectNode shown, Map<String, String> errors) {
        world.show(new View(
                open.id(),
                open.chat(),
                open.kind(),
                open.person(),
                String.valueOf(world.number()),
                shown,
                errors,
                open.origin()));
    }

    static ObjectNode withContext(ObjectNode value) {
        value.putObject("context").put("theme", "default");
        return value;
    }

    /** What a dialog came from; its submission goes where the question for it went. */
    private record Origin(
            String room, @Nullable String thread, @Nullable String message, String name, ObjectNode value) {

        String submission() {
            return name.equals("task/fetch") ? "task/submit" : "composeExtension/submitAction";
        }

        static Origin of(View view) {
            var json = view.origin();
            if (json == null) {
                throw new NotPossibleException(Obstacle.NO_VIEW);
            }
            return new Origin(
                    json.path("room").asString(),
                    textOrNull(json.path("thread")),
                    textOrNull(json.path("message")),
                    json.path("name").asString(),
                    (ObjectNode) json.path("value"));
        }

        ObjectNode toJson() {
            var kept = value.deepCopy();
            kept.remove("data");
            var json = JsonMapper.shared()
                    .createObjectNode()
                    .put("room", room)
                    .put("thread", thread)
                    .put("message", message)
                    .put("name", name);
            json.set("value", kept);
            return json;
        }

        private static @Nullable String textOrNull(JsonNode json) {
            return json.isString() ? json.asString() : null;
        }
    }
}
