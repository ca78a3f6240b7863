package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.View;
import dev.baton.playground.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What people do in Slack, by the ids of the playground. Everything returns when Baton has acknowledged it or its time was up;
 * what comes of it stands in the {@link World}. Who or what is not there is an {@link IllegalArgumentException} with a sentence.
 */
@Component
@OnlyInPlayground
public final class SlackPeople {

    private final World world;
    private final SlackDirectory directory;
    private final SlashCommands commands;
    private final SlackEvents events;
    private final SlackPresses presses;
    private final SlackModals forms;

    SlackPeople(
            World world,
            SlackDirectory directory,
            SlashCommands commands,
            SlackEvents events,
            SlackPresses presses,
            SlackModals forms) {
        this.world = world;
        this.directory = directory;
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
     * @param thread        the message whose thread it is said in; null for the room itself
     * @param text          people in it as {@code <@ito>}; a command if it begins with {@code /}
     * @param alsoInChannel whether what is said in a thread is shown in the channel too
     * @return the message as it stands there; empty for a command
     */
    public Optional<Message> say(
            String person, String room, @Nullable String thread, String text, boolean alsoInChannel) {
        var who = directory.person(person);
        var where = directory.room(who, room);
        var first = thread == null ? null : first(where, thread);
        if (text.isBlank()) {
            throw new NotPossibleException(Words.NO_TEXT);
        }
        if (text.startsWith("/")) {
            commands.run(who, where, first, text);
            return Optional.empty();
        }
        var ts = world.ts();
        var said = world.say(new Message(
                ts,
                room,
                first,
                person,
                SlackMessages.at(ts),
                text.strip(),
                null,
                null,
                first != null && alsoInChannel,
                null,
                false,
                null));
        if (where.kind() == Room.Kind.DIRECT) {
            events.written(where, said);
        } else if (text.contains("<@" + World.BOT + ">")) {
            events.mentioned(where, said);
        }
        return Optional.of(said);
    }

    /** A thread hangs on its first message, also when a later one is named. */
    private String first(Room room, String thread) {
        var message = world.message(room.id(), thread)
                .filter(standing -> standing.to() == null)
                .orElseThrow(() -> new NotPossibleException(Words.NO_MESSAGE));
        return message.thread() == null ? message.id() : message.thread();
    }

    /** SlackPresses a button of a message. */
    public void press(String person, String room, String message, String blockId, String actionId) {
        press(person, room, message, blockId, actionId, null);
    }

    /**
     * SlackPresses a button of a message, or chooses in a menu.
     *
     * @param option the chosen option's value; null for a button
     */
    public void press(
            String person, String room, String message, String blockId, String actionId, @Nullable String option) {
        var who = directory.person(person);
        var where = directory.room(who, room);
        presses.onMessage(who, where, message(who, where, message), blockId, actionId, option);
    }

    /** SlackPresses a button in the bot's home, or in a modal. */
    public void pressInView(String person, String view, String blockId, String actionId, @Nullable String option) {
        var who = directory.person(person);
        presses.onView(who, view(who, view), blockId, actionId, option);
    }

    /** Chooses "Create issue" in a message's menu. */
    public void shortcut(String person, String room, String message) {
        var who = directory.person(person);
        var where = directory.room(who, room);
        presses.messageShortcut(who, where, message(who, where, message));
    }

    /** Chooses "Create issue" in the menu of shortcuts. */
    public void shortcut(String person) {
        presses.globalShortcut(directory.person(person));
    }

    /**
     * Sends a modal.
     *
     * @param values what was entered, as in a view's {@code state.values}; what is not there is as the form came
     */
    public void submit(String person, String view, JsonNode values) {
        var who = directory.person(person);
        forms.submit(who, view(who, view), values);
    }

    /** Closes a modal without sending it. */
    public void close(String person, String view) {
        var who = directory.person(person);
        forms.close(who, view(who, view));
    }

    /**
     * Types into a menu that asks the app for its options.
     *
     * @return the app's answer, with {@code options}; without any when it gave none in time
     */
    public JsonNode suggest(String person, String view, String blockId, String actionId, String typed) {
        var who = directory.person(person);
        return forms.suggest(who, view(who, view), blockId, actionId, typed);
    }

    /**
     * Opens the bot's pages.
     *
     * @param tab {@code home} or {@code messages}
     */
    public void open(String person, String tab) {
        var who = directory.person(person);
        events.opened(
                directory.direct(who),
                who,
                tab,
                world.home(person).map(View::shown).orElse(null));
    }

    /** Adds the bot to a channel. */
    public void invite(String person, String room) {
        var who = directory.person(person);
        var where = directory.room(who, room);
        var ts = world.ts();
        world.say(Message.typed(
                ts,
                room,
                null,
                World.PLATFORM,
                SlackMessages.at(ts),
                Words.ADDED.to(who, "<@" + World.BOT + ">", "<@" + person + ">")));
        events.joined(where, who);
    }

    private Message message(Person person, Room room, String id) {
        return world.message(room.id(), id)
                .filter(message -> message.to() == null || message.to().equals(person.id()))
                .orElseThrow(() -> new NotPossibleException(Words.NO_MESSAGE));
    }

    private View view(Person person, String id) {
        return world.view(id)
                .filter(view -> view.person().equals(person.id()))
                .orElseThrow(() -> new NotPossibleException(Words.NO_VIEW));
    }
}
