package dev.baton.playground.story;

import dev.baton.playground.PlaygroundClock;
import dev.baton.playground.world.Mention;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lives through one script, from its first line to the present. */
final class Telling {

    private final World world;
    private final PlaygroundClock clock;
    private final Doings doings;
    private final Settling settling;
    private final Instant present;
    private final Map<String, Message> labelled = new HashMap<>();
    private boolean begun;

    Telling(World world, PlaygroundClock clock, Doings doings, Settling settling) {
        this.world = world;
        this.clock = clock;
        this.doings = doings;
        this.settling = settling;
        this.present = Instant.now();
    }

    /**
     * Lives through a line.
     *
     * @param next the line after it; null for none
     * @throws RuntimeException when it did not go as the script has it
     */
    void live(Line line, @Nullable Line next) {
        var time = line.when().from(present);
        if (!begun || time.isAfter(clock.instant())) {
            clock.travelTo(time); // else the line before took longer than it should have
            begun = true;
        }
        var room = world.room(line.room()).orElseThrow(() -> new IllegalArgumentException("No room " + line.room()));
        var thread = line.thread() == null ? null : thread(room, line.thread());
        if (concernsBaton(line.act(), room)) {
            settling.through(
                    () -> act(line, room, thread),
                    next == null ? present : next.when().from(present));
        } else {
            act(line, room, thread);
        }
    }

    /** The message of that label; empty before it was said. */
    String labelled(String label) {
        var message = labelled.get(label);
        return message == null ? "" : message.id();
    }

    private void act(Line line, Room room, @Nullable String thread) {
        var said = doings.act(line.person(), room, thread, line.act());
        if (line.label() != null) {
            labelled.put(line.label(), said.orElseThrow());
        }
    }

    /** The message of a label, or the one that begins the thread in which an issue's card stands. */
    private String thread(Room room, String name) {
        var message = labelled.get(name);
        if (message != null) {
            return message.id();
        }
        return world.messages(room.id()).reversed().stream()
                .filter(standing -> standing.author().equals(World.BOT)
                        && standing.to() == null
                        && (shows(standing.blocks(), name) || shows(standing.card(), name)))
                .findFirst()
                .map(Message::root)
                .orElseThrow(() -> new IllegalArgumentException("No thread " + name + " in " + room.id()));
    }

    private static boolean shows(@Nullable Object drawn, String key) {
        return Objects.toString(drawn, "").contains(key + " ");
    }

    private static boolean concernsBaton(Act act, Room room) {
        return !(act instanceof Act.Say say)
                || room.kind() == Room.Kind.DIRECT
                || say.text().startsWith("/")
                || Mention.ofBotIn(say.text());
    }
}
