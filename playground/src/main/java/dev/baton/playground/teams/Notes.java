package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.World;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What Teams shows one person beneath a message: one line at a time. */
@Component
@OnlyInPlayground
final class Notes {

    private final World world;
    private final Clock clock;

    Notes(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** The bot's answer to a pressed button. */
    void answer(Person to, Place place, String about, String text) {
        show(to, place, about, World.BOT, text);
    }

    /** What Teams says by itself. */
    void problem(Person to, Place place, String about, Words text) {
        problem(to, place, about, text.in(to.language()));
    }

    void problem(Person to, Place place, String about, String sentence) {
        show(to, place, about, World.PLATFORM, sentence);
    }

    /** Nothing is to be said of it any more. */
    void clear(Person to, Place place, String about) {
        world.remove(place.room().id(), id(to, about));
    }

    private void show(Person to, Place place, String about, String author, String text) {
        clear(to, place, about); // so that the new line is the last one
        world.say(new Message(
                id(to, about),
                place.room().id(),
                place.thread(),
                author,
                clock.instant(),
                text,
                null,
                null,
                false,
                to.id(),
                false,
                null));
    }

    private static String id(Person to, String about) {
        return "note-" + about + "-" + to.id();
    }
}
