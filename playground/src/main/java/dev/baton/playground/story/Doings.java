package dev.baton.playground.story;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.slack.SlackPeople;
import dev.baton.playground.teams.TeamsPeople;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets people do things, on the same way as the page does. */
@Component
@OnlyInPlayground
final class Doings {

    private final World world;
    private final SlackPeople slack;
    private final TeamsPeople teams;

    Doings(World world, SlackPeople slack, TeamsPeople teams) {
        this.world = world;
        this.slack = slack;
        this.teams = teams;
    }

    /**
     * Somebody does something; returns when Baton has acknowledged it, if it concerned Baton.
     *
     * @param thread the message to answer; null for none
     * @return what they said, as it stands there
     */
    Optional<Message> act(String person, Room room, @Nullable String thread, Act act) {
        return switch (act) {
            case Act.Say say -> say(person, room, thread, say.text());
            case Act.Press press -> {
                press(person, room, press.line());
                yield Optional.empty();
            }
            case Act.Open open -> {
                open(person, room);
                yield Optional.empty();
            }
            case Act.Add add -> {
                add(person, room);
                yield Optional.empty();
            }
        };
    }

    private Optional<Message> say(String person, Room room, @Nullable String thread, String text) {
        return room.chat() == Chat.SLACK
                ? slack.say(person, room.id(), thread, text)
                : Optional.of(teams.say(person, room.id(), thread, text));
    }

    private void open(String person, Room room) {
        if (room.chat() == Chat.SLACK) {
            slack.open(person, "messages");
        } else {
            teams.open(person, room.id());
        }
    }

    private void add(String person, Room room) {
        if (room.chat() == Chat.SLACK) {
            slack.invite(person, room.id());
        } else {
            teams.install(room.id());
        }
    }

    private void press(String person, Room room, String line) {
        for (var message : world.messages(room.id()).reversed()) {
            var blocks = message.blocks();
            if (blocks != null && pressInSlack(person, message, blocks, line) || pressInTeams(person, message, line)) {
                return;
            }
        }
        throw new IllegalArgumentException("No button for “%s” in %s".formatted(line, room.id()));
    }

    private boolean pressInSlack(String person, Message message, JsonNode blocks, String line) {
        for (var block : blocks) {
            var button = button(block, "value", line);
            if (button != null) {
                slack.press(
                        person,
                        message.room(),
                        message.id(),
                        block.path("block_id").asString(""),
                        button.path("action_id").asString(""));
                return true;
            }
        }
        return false;
    }

    private boolean pressInTeams(String person, Message message, String line) {
        var action = button(message.card(), "data", line);
        if (action == null) {
            return false;
        }
        teams.press(person, message.room(), message.id(), action, Map.of());
        return true;
    }

    /** The part whose property is the line, or holds it as {@code line}; null for none. */
    private static @Nullable JsonNode button(@Nullable JsonNode drawn, String property, String line) {
        if (drawn == null) {
            return null;
        }
        var carried = drawn.path(property);
        if (line.equals(carried.asString(""))
                || line.equals(carried.path("line").asString(""))) {
            return drawn;
        }
        for (var part : drawn) {
            var found = button(part, property, line);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
