package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the bot names in a call. Every method throws {@link ConnectorError} when the bot may not or there is none. */
@Component
@OnlyInPlayground
final class Conversations {

    private static final String THREAD = ";messageid=";

    private final World world;
    private final Installations installations;

    Conversations(World world, Installations installations) {
        this.world = world;
        this.installations = installations;
    }

    /**
     * A conversation by its id, which Microsoft's client escapes or not: then the thread is a parameter of the path.
     *
     * @param id     may have the thread in it
     * @param thread null when it is not beside the id
     */
    Place place(String id, @Nullable String thread) {
        var cut = id.indexOf(THREAD);
        var room = room(cut < 0 ? id : id.substring(0, cut));
        var named = cut < 0 ? thread : id.substring(cut + THREAD.length());
        if (named == null || room.kind() == Room.Kind.DIRECT) {
            return new Place(room, null);
        }
        return new Place(
                room, world.message(room.id(), named).map(Message::root).orElseThrow(ConnectorError::noSuchActivity));
    }

    Room room(String id) {
        var room = world.room(id)
                .filter(found -> found.chat() == Chat.TEAMS)
                .orElseThrow(ConnectorError::noSuchConversation);
        if (!installations.has(room)) {
            throw ConnectorError.notInConversation();
        }
        return room;
    }

    /** The personal chat with somebody, begun by the bot if need be. */
    Room direct(String teamsId) {
        var person = person(teamsId);
        var room = world.direct(Chat.TEAMS, person.id()).orElseThrow(ConnectorError::noSuchConversation);
        if (!installations.open(room)) {
            throw ConnectorError.notInConversation();
        }
        return room;
    }

    private Person person(String teamsId) {
        return world.person(Chat.TEAMS, teamsId)
                .orElseThrow(() -> ConnectorError.argument("Failed to decrypt pairwise id"));
    }
}
