package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an act names. Every method throws {@link Refused} when it is not there for that person. */
@Component("playedTeamsWhereabouts")
@OnlyInPlayground
final class Whereabouts {

    private final World world;

    Whereabouts(World world) {
        this.world = world;
    }

    Person person(String id) {
        return world.person(id)
                .filter(person -> person.teamsId() != null)
                .orElseThrow(() -> new Refused(Texts.NO_SUCH_PERSON));
    }

    Room room(Person person, String id) {
        return world.room(id)
                .filter(room -> room.chat() == Chat.TEAMS && room.members().contains(person.id()))
                .orElseThrow(() -> new Refused(Texts.NO_SUCH_ROOM));
    }

    Message message(Person person, Room room, String id) {
        return world.message(room.id(), id)
                .filter(message -> message.to() == null || message.to().equals(person.id()))
                .orElseThrow(() -> new Refused(Texts.NO_SUCH_MESSAGE));
    }

    /** The message that begins the thread; the page may name any message of it, and null for none. */
    @Nullable
    String thread(Person person, Room room, @Nullable String message) {
        if (message == null || room.kind() == Room.Kind.DIRECT) {
            return null;
        }
        var named = message(person, room, message);
        return Objects.requireNonNullElse(named.thread(), named.id());
    }
}
