package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Feed;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Where the app is: in which teams, with all their channels, and in whose personal chats. */
@Component
@OnlyInPlayground
final class Installations {

    private final World world;
    private final TeamsActivities activities;
    private final Endpoint endpoint;
    private final Set<String> installed = ConcurrentHashMap.newKeySet();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    Installations(World world, TeamsActivities activities, Endpoint endpoint, Feed feed) {
        this.world = world;
        this.activities = activities;
        this.endpoint = endpoint;
        feed.onReset(() -> {
            installed.clear();
            opened.clear();
        });
    }

    /** Adds the app unless it is there; the bot is told twice, as it is by Teams. */
    void add(Person by, Room room) {
        if (installed.add(scope(room))) {
            var place = new Place(room, null);
            endpoint.post(activities.installed(by, place));
            endpoint.post(activities.botAdded(by, place));
        }
    }

    /** Whether the bot may speak there. */
    boolean has(Room room) {
        return installed.contains(scope(room)) || opened.contains(room.id());
    }

    /** The bot begins a personal chat, which it may with whoever is in a team with it; false when it may not. */
    boolean open(Room direct) {
        var met = has(direct)
                || world.rooms().stream()
                        .filter(room -> room.chat() == Chat.TEAMS && room.kind() == Room.Kind.CHANNEL)
                        .filter(this::has)
                        .anyMatch(room -> room.members().containsAll(direct.members()));
        if (met) {
            opened.add(direct.id());
        }
        return met;
    }

    private static String scope(Room room) {
        return room.teamId() == null ? room.id() : room.teamId();
    }
}
