package dev.baton.playground.teams;

import dev.baton.playground.NotPossibleException;
import dev.baton.playground.Obstacle;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.World;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Buttons on the cards of messages
 * (<a href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model">universal action model</a>,
 * <a href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions">card actions</a>).
 */
@Component
@OnlyInPlayground
final class Presses {

    private static final String NOTE = "application/vnd.microsoft.activity.message";

    private final World world;
    private final TeamsActivities activities;
    private final Endpoint endpoint;
    private final MessageIds ids;
    private final Notes notes;
    private final Dialogs dialogs;

    Presses(World world, TeamsActivities activities, Endpoint endpoint, MessageIds ids, Notes notes, Dialogs dialogs) {
        this.world = world;
        this.activities = activities;
        this.endpoint = endpoint;
        this.ids = ids;
        this.notes = notes;
        this.dialogs = dialogs;
    }

    /**
     * A button was pressed.
     *
     * @param action as it stands in the card
     * @param typed  what was typed into the card's inputs, by their ids
     */
    void press(Person person, Place place, Message on, JsonNode action, Map<String, String> typed) {
        var type = action.path("type").asString("");
        if (!type.equals("Action.Execute") && !type.equals("Action.Submit")) {
            throw new NotPossibleException(Obstacle.NOT_FOR_SERVER, type);
        }
        var card = on.card() == null ? JsonMapper.shared().createObjectNode() : on.card();
        var filled = CardInputs.collect(card, action, typed, person.language());
        if (!filled.errors().isEmpty()) {
            notes.problem(
                    person, place, on.id(), filled.errors().values().iterator().next());
            return;
        }
        var data = filled.with(action.path("data"));
        if (type.equals("Action.Execute")) {
            execute(person, place, on, action, data);
        } else if (data.path("msteams").path("type").asString("").equals("task/fetch")) {
            notes.clear(person, place, on.id());
            dialogs.fetch(person, place, on.id(), data);
        } else {
            submit(person, place, on, data);
        }
    }

    private void submit(Person person, Place place, Message on, JsonNode data) {
        var outcome = endpoint.post(activities.submitted(person, place, ids.next(), on, data));
        if (outcome.problem() != null) {
            notes.problem(person, place, on.id(), outcome.problem());
        }
    }

    private void execute(Person person, Place place, Message on, JsonNode action, JsonNode data) {
        var value = JsonMapper.shared().createObjectNode();
        var pressed = value.putObject("action");
        pressed.put("type", "Action.Execute");
        for (var property : new String[] {"id", "title", "verb"}) {
            if (action.path(property).isString()) {
                pressed.set(property, action.get(property));
            }
        }
        pressed.set("data", data);
        value.put("trigger", "manual");
        var outcome = endpoint.post(activities.invoke(person, place, "adaptiveCard/action", on.id(), value));
        if (outcome.problem() != null) {
            notes.problem(person, place, on.id(), outcome.problem());
        } else {
            answered(person, place, on, outcome.body());
        }
    }

    /** The card in the answer is the presser's until the message itself changes; here it is everybody's at once. */
    private void answered(Person person, Place place, Message on, JsonNode answer) {
        var value = answer.path("value");
        var type = answer.path("type").asString("");
        if (answer.path("statusCode").asInt(0) != 200) {
            notes.problem(person, place, on.id(), Words.SOMETHING_WENT_WRONG);
        } else if (type.equals(NOTE)) {
            notes.answer(person, place, on.id(), value.asString(""));
        } else if (type.equals(CardRules.TYPE) && CardRules.allow(value)) {
            notes.clear(person, place, on.id());
            world.change(place.room().id(), on.id(), message -> message.edited(message.text(), null, value));
        } else {
            notes.problem(person, place, on.id(), Words.SOMETHING_WENT_WRONG);
        }
    }
}
