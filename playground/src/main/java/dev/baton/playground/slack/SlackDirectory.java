package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds people and rooms by the ids that the app knows them by. */
@Component
@OnlyInPlayground
final class SlackDirectory {

    private final World world;

    SlackDirectory(World world) {
        this.world = world;
    }

    /**
     * The conversation that the app means by a channel's id, or by a person's: then their direct chat.
     *
     * @throws RefusedException when there is none
     */
    Room conversation(String channel) {
        return world.room(channel)
                .filter(room -> room.chat() == Chat.SLACK)
                .or(() -> world.person(Chat.SLACK, channel).flatMap(person -> world.direct(Chat.SLACK, person.id())))
                .orElseThrow(() -> new RefusedException("channel_not_found"));
    }

    /** Who the app means by a user's id; empty when there is nobody. */
    Optional<Person> user(String id) {
        return world.person(Chat.SLACK, id);
    }

    /** Slack's id of an author. */
    String authorId(String author) {
        return switch (author) {
            case World.BOT -> Workspace.BOT_USER;
            case World.PLATFORM -> Workspace.SLACKBOT;
            default -> world.person(author).map(Person::slackId).orElse(author);
        };
    }
}
