package dev.baton.playground.teams;

import dev.baton.playground.NotPossibleException;
import dev.baton.playground.Obstacle;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Mention;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.Whereabouts;
import dev.baton.playground.world.World;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What people do in Teams. Every act returns when the bot has acknowledged what Teams told it of it, or when Teams stopped
 * to wait; what became of it stands in the {@link World}. Every act throws {@link NotPossibleException} for what cannot be done.
 * People, rooms, messages and dialogs are named by their ids there.
 */
@Component
@OnlyInPlayground
public final class TeamsPeople {

    private final World world;
    private final Clock clock;
    private final Whereabouts whereabouts;
    private final Installations installations;
    private final TeamsActivities activities;
    private final Endpoint endpoint;
    private final MessageIds ids;
    private final Notes notes;
    private final Presses presses;
    private final Dialogs dialogs;
    private final MessageActions messageActions;

    TeamsPeople(
            World world,
            Clock clock,
            Whereabouts whereabouts,
            Installations installations,
            TeamsActivities activities,
            Endpoint endpoint,
            MessageIds ids,
            Notes notes,
            Presses presses,
            Dialogs dialogs,
            MessageActions messageActions) {
        this.world = world;
        this.clock = clock;
        this.whereabouts = whereabouts;
        this.installations = installations;
        this.activities = activities;
        this.endpoint = endpoint;
        this.ids = ids;
        this.notes = notes;
        this.presses = presses;
        this.dialogs = dialogs;
        this.messageActions = messageActions;
    }

    /**
     * Somebody says something. In a channel the bot hears of it only when it is mentioned; mentioning or writing to it where
     * it is not yet adds it there, as Teams does.
     *
     * @param thread any message of the thread to answer in; null for a new post, and without meaning in a direct chat
     * @param text   people in it as {@code <@person-id>}
     */
    public Message say(String person, String room, @Nullable String thread, String text) {
        var author = whereabouts.person(Chat.TEAMS, person);
        var in = whereabouts.room(Chat.TEAMS, author, room);
        if (text.isBlank()) {
            throw new NotPossibleException(Obstacle.NOTHING_SAID);
        }
        var first = in.kind() == Room.Kind.DIRECT ? null : whereabouts.thread(author, in, thread);
        var said = world.say(Message.typed(ids.next(), in.id(), first, author.id(), clock.instant(), text.strip()));
        var place = Place.of(in, said);
        if (!place.isChannel() || Mention.ofBotIn(text)) {
            installations.add(author, in);
            var outcome = endpoint.post(activities.message(author, place, said));
            if (outcome.problem() != null) {
                notes.problem(author, place, said.id(), outcome.problem());
            }
        }
        return said;
    }

    /**
     * Somebody presses a button of a card.
     *
     * @param message on which the card stands
     * @param action  as it stands in the card
     * @param inputs  what was typed into the card's inputs, by their ids; the others are as they stand in the card
     */
    public void press(String person, String room, String message, JsonNode action, Map<String, String> inputs) {
        var presser = whereabouts.person(Chat.TEAMS, person);
        var in = whereabouts.room(Chat.TEAMS, presser, room);
        var on = whereabouts.message(presser, in, message);
        presses.press(presser, Place.of(in, on), on, action, inputs);
    }

    /**
     * Somebody chooses the bot's action {@code createIssue}.
     *
     * @param message on which; null when it is chosen beside the box in which one writes
     */
    public void act(String person, String room, @Nullable String message) {
        var chooser = whereabouts.person(Chat.TEAMS, person);
        var in = whereabouts.room(Chat.TEAMS, chooser, room);
        if (message == null) {
            dialogs.fetchForAction(chooser, new Place(in, null), null, messageActions.value());
        } else {
            var on = whereabouts.message(chooser, in, message);
            var place = Place.of(in, on);
            dialogs.fetchForAction(chooser, place, on.id(), messageActions.value(place, on));
        }
    }

    /** Somebody presses a button of a dialog. */
    public void submit(String person, String view, JsonNode action, Map<String, String> inputs) {
        dialogs.submit(whereabouts.person(Chat.TEAMS, person), view, action, inputs);
    }

    /** Somebody closes a dialog; the bot does not hear of it. */
    public void close(String person, String view) {
        dialogs.close(whereabouts.person(Chat.TEAMS, person), view);
    }

    /** Somebody opens a room. The first time that is their chat with the bot, which adds it for them. */
    public void open(String person, String room) {
        var opener = whereabouts.person(Chat.TEAMS, person);
        var opened = whereabouts.room(Chat.TEAMS, opener, room);
        if (!new Place(opened, null).isChannel()) {
            installations.add(opener, opened);
        }
    }

    /** The first member of a room adds the bot to it; of a channel, to its team. Nothing happens where it is. */
    public void install(String room) {
        var in = world.room(room).orElseThrow(() -> new NotPossibleException(Obstacle.NO_ROOM));
        var by = in.members().stream().findFirst().orElseThrow(() -> new NotPossibleException(Obstacle.NO_ROOM));
        var adder = whereabouts.person(Chat.TEAMS, by);
        installations.add(adder, whereabouts.room(Chat.TEAMS, adder, in.id()));
    }
}
