package dev.baton.playground.world;

import dev.baton.playground.NotPossibleException;
import dev.baton.playground.Obstacle;
import dev.baton.playground.OnlyInPlayground;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the visitor names by its id. Everything throws {@link NotPossibleException} when it is not there for that person. */
@Component
@OnlyInPlayground
public final class Whereabouts {

    private final World world;

    Whereabouts(World world) {
        this.world = world;
    }

    /** Somebody who is in that chat. */
    public Person person(Chat chat, String id) {
        return world.person(id)
                .filter(person -> person.idIn(chat) != null)
                .orElseThrow(() -> new NotPossibleException(Obstacle.NO_PERSON, id));
    }

    /** A room that they are in. */
    public Room room(Chat chat, Person person, String id) {
        return world.room(id)
                .filter(room -> room.chat() == chat && room.members().contains(person.id()))
                .orElseThrow(() -> new NotPossibleException(Obstacle.NO_ROOM));
    }

    /** Their direct chat with the bot. */
    public Room direct(Chat chat, Person person) {
        return world.direct(chat, person.id()).orElseThrow(() -> new NotPossibleException(Obstacle.NO_ROOM));
    }

    /** A message that they see. */
    public Message message(Person person, Room room, String id) {
        return world.message(room.id(), id)
                .filter(message -> message.to() == null || message.to().equals(person.id()))
                .orElseThrow(() -> new NotPossibleException(Obstacle.NO_MESSAGE));
    }

    /**
     * The id of the message that begins a thread.
     *
     * @param message any message of it; null for none, and so is the answer then
     */
    public @Nullable String thread(Person person, Room room, @Nullable String message) {
        return message == null ? null : message(person, room, message).root();
    }

    /** What is open before them. */
    public View view(Chat chat, Person person, String id) {
        return world.view(id)
                .filter(view -> view.chat() == chat && view.person().equals(person.id()))
                .orElseThrow(() -> new NotPossibleException(Obstacle.NO_VIEW));
    }
}
