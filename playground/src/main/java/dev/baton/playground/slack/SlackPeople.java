package dev.baton.playground.slack;

import dev.baton.playground.NotPossibleException;
import dev.baton.playground.Obstacle;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Mention;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.View;
import dev.baton.playground.world.Whereabouts;
import dev.baton.playground.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What people do in Slack, by the ids of the playground. Everything returns when Baton has acknowledged it or its time was up;
 * what comes of it stands in the {@link World}. Everything throws {@link NotPossibleException} for what cannot be done.
 */
@Component
@OnlyInPlayground
public final class SlackPeople {

    private final World world;
    private final Whereabouts whereabouts;
    private final SlashCommands commands;
    private final SlackEvents events;
    private final SlackPresses presses;
    private final SlackModals forms;
    private final Timestamps timestamps;

    SlackPeople(
            World world,
            Whereabouts whereabouts,
            SlashCommands commands,
            SlackEvents events,
            SlackPresses presses,
            SlackModals forms,
            Timestamps timestamps) {
        this.timestamps = timestamps;
        this.world = world;
        this.whereabouts = whereabouts;
        this.commands = commands;
        this.events = events;
        this.presses = presses;
        this.forms = forms;
    }

    /** Types something and sends it; see {@link #say(String, String, String, String, boolean)}. */
    public Optional<Message> say(String person, String room, @Nullable String thread, String text) {
        return say(person, room, thread, text, false);
    }

    /**
     * Types something and sends it. The bot hears it in its direct chats, and where it is mentioned.
     *
     * @param thread        any message of the thread it is said in; null for the room itself
     * @param text          people in it as {@code <@ito>}; a command if it begins with {@code /}
     * @param alsoInChannel whether what is said in a thread is shown in the channel too
     * @return the message as it stands there; empty for a command
     */
    public Optional<Message> say(
            String person, String room, @Nullable String thread, String text, boolean alsoInChannel) {
        var who = whereabouts.person(Chat.SLACK, person);
        var where = whereabouts.room(Chat.SLACK, who, room);
        var first = whereabouts.thread(who, where, thread);
        if (text.isBlank()) {
            throw new NotPossibleException(Obstacle.NOTHING_SAID);
        }
        if (text.startsWith("/")) {
            commands.run(who, where, first, text);
            return Optional.empty();
        }
        var ts = timestamps.next();
        var said = world.say(new Message(
                ts,
                room,
                first,
                person,
                Timestamps.at(ts),
                text.strip(),
                null,
                null,
                first != null && alsoInChannel,
                null,
                false,
                null));
        if (where.kind() == Room.Kind.DIRECT) {
            events.written(where, said);
        } else if (Mention.ofBotIn(text)) {
            events.mentioned(where, said);
        }
        return Optional.of(said);
    }

    /** Presses a button of a message. */
    public void press(String person, String room, String message, String blockId, String actionId) {
        press(person, room, message, blockId, actionId, null);
    }

    /**
     * Presses a button of a message, or chooses in a menu.
     *
     * @param option the chosen option's value; null for a button
     */
    public void press(
            String person, String room, String message, String blockId, String actionId, @Nullable String option) {
        var who = whereabouts.person(Chat.SLACK, person);
        var where = whereabouts.room(Chat.SLACK, who, room);
        presses.onMessage(who, where, whereabouts.message(who, where, message), blockId, actionId, option);
    }

    /** Presses a button in the bot's home, or in a modal. */
    public void pressInView(String person, String view, String blockId, String actionId, @Nullable String option) {
        var who = whereabouts.person(Chat.SLACK, person);
        presses.onView(who, whereabouts.view(Chat.SLACK, who, view), blockId, actionId, option);
    }

    /** Chooses "Create issue" in a message's menu. */
    public void shortcut(String person, String room, String message) {
        var who = whereabouts.person(Chat.SLACK, person);
        var where = whereabouts.room(Chat.SLACK, who, room);
        presses.messageShortcut(who, where, whereabouts.message(who, where, message));
    }

    /** Chooses "Create issue" in the menu of shortcuts. */
    public void shortcut(String person) {
        presses.globalShortcut(whereabouts.person(Chat.SLACK, person));
    }

    /**
     * Sends a modal.
     *
     * @param values what was entered, as in a view's {@code state.values}; what is not there is as the form came
     */
    public void submit(String person, String view, JsonNode values) {
        var who = whereabouts.person(Chat.SLACK, person);
        forms.submit(who, whereabouts.view(Chat.SLACK, who, view), values);
    }

    /** Closes a modal without sending it. */
    public void close(String person, String view) {
        var who = whereabouts.person(Chat.SLACK, person);
        forms.close(who, whereabouts.view(Chat.SLACK, who, view));
    }

    /**
     * Types into a menu that asks the app for its options.
     *
     * @return the app's answer, with {@code options}; without any when it gave none in time
     */
    public JsonNode suggest(String person, String view, String blockId, String actionId, String typed) {
        var who = whereabouts.person(Chat.SLACK, person);
        return forms.suggest(who, whereabouts.view(Chat.SLACK, who, view), blockId, actionId, typed);
    }

    /**
     * Opens the bot's pages.
     *
     * @param tab {@code home} or {@code messages}
     */
    public void open(String person, String tab) {
        var who = whereabouts.person(Chat.SLACK, person);
        events.opened(
                whereabouts.direct(Chat.SLACK, who),
                who,
                tab,
                world.home(person).map(View::shown).orElse(null));
    }

    /** Adds the bot to a channel. */
    public void invite(String person, String room) {
        var who = whereabouts.person(Chat.SLACK, person);
        var where = whereabouts.room(Chat.SLACK, who, room);
        var ts = timestamps.next();
        world.say(Message.typed(
                ts,
                room,
                null,
                World.PLATFORM,
                Timestamps.at(ts),
                Words.ADDED.in(who.language(), Mention.of(World.BOT), Mention.of(person))));
        events.joined(where, who);
    }
}
