package dev.baton.playground.world;

import java.time.Clock;
import java.util.List;

/** An empty world and what belongs to it, for the tests of what plays Teams in it. */
public record TeamsStage(World world, Feed feed, Troubles troubles, Wire wire, Whereabouts whereabouts, Pace pace) {

    /** @param baton the address of who plays Baton */
    public static TeamsStage of(Clock clock, String baton) {
        var feed = new Feed();
        var world = new World(feed);
        var troubles = new Troubles();
        return new TeamsStage(
                world,
                feed,
                troubles,
                new Wire(baton, new Exchanges(feed)),
                new Whereabouts(world),
                new Pace(troubles, clock));
    }

    /** A company of three, with a team of two channels and a chat of each with the bot. */
    public void begin() {
        world.begin(
                List.of(
                        person("ito", "Ito Haruka", null, "en-US"),
                        person("mori", "Mori Aya", "29:mori", "en-US"),
                        person("tanaka", "田中 凛", "29:tanaka", "ja-JP")),
                List.of(
                        channel("19:product@thread.tacv2", "General"),
                        channel("19:design@thread.tacv2", "Design"),
                        direct("a:mori", "mori"),
                        direct("a:tanaka", "tanaka")));
    }

    private static Person person(String id, String name, String teamsId, String locale) {
        return new Person(id, name, id + "@minato.example", "", false, null, teamsId, locale, "Asia/Tokyo");
    }

    private static Room channel(String id, String name) {
        return new Room(
                id,
                Chat.TEAMS,
                Room.Kind.CHANNEL,
                name,
                "",
                List.of("mori", "tanaka"),
                false,
                "19:product@thread.tacv2");
    }

    private static Room direct(String id, String person) {
        return new Room(id, Chat.TEAMS, Room.Kind.DIRECT, "Baton", "", List.of(person), false, null);
    }
}
