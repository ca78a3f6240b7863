package dev.baton.playground.teams;

import com.nimbusds.jose.JOSEException;
import com.sun.net.httpserver.HttpServer;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.TeamsStage;
import dev.baton.playground.world.View;
import dev.baton.playground.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that plays Teams, with a bot beside it that writes down what it is sent and answers what it is told to. */
final class PlayedTeams implements AutoCloseable {

    static final String APP = "5f2f9b0e-6f2a-4b6e-9d55-0a3c1f9f8a11";
    static final String GENERAL = "19:product@thread.tacv2";
    static final String DESIGN = "19:design@thread.tacv2";
    static final JsonMapper JSON = JsonMapper.shared();

    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:02:03.716Z"), ZoneOffset.UTC);
    final TeamsStage stage;
    final World world;
    final BotRegistration bot;
    final Identity identity;
    final Mentions mentions;
    final Installations installations;
    final TeamsPeople people;
    final ConversationsController conversations;
    final RosterController roster;

    /** What the bot was sent, oldest first. */
    final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    private record Answer(int status, String body) {}

    PlayedTeams() throws IOException, JOSEException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/messages", exchange -> {
            heard.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var invoke = heard.getLast().path("type").asString().equals("invoke");
            var answer = invoke && !answers.isEmpty() ? answers.remove() : new Answer(200, "");
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        stage = TeamsStage.of(clock, url);
        world = stage.world();
        bot = new BotRegistration(APP, "secret", "tenant", "http://127.0.0.1:1");
        identity = new Identity(bot, clock);
        mentions = new Mentions(world, bot);
        var activities = new TeamsActivities(bot, world, mentions, clock);
        var endpoint = new Endpoint(stage.wire(), identity);
        var ids = new MessageIds(clock, stage.feed());
        var notes = new Notes(world, clock);
        var whereabouts = stage.whereabouts();
        var dialogs = new Dialogs(world, activities, endpoint, notes, whereabouts);
        installations = new Installations(world, activities, endpoint, stage.feed());
        people = new TeamsPeople(
                world,
                clock,
                whereabouts,
                installations,
                activities,
                endpoint,
                ids,
                notes,
                new Presses(world, activities, endpoint, ids, notes, dialogs),
                dialogs,
                new MessageActions(world, mentions, bot, activities));
        var found = new Conversations(world, installations);
        conversations = new ConversationsController(found, new Posts(world, ids, mentions, stage.pace(), clock));
        roster = new RosterController(world, found, bot, activities);
        stage.begin();
    }

    /** What the bot answers to the next invoke that nothing else is the answer to. */
    void willAnswer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    JsonNode last() {
        return heard.getLast();
    }

    String lastToken() {
        return tokens.getLast();
    }

    List<String> types() {
        return heard.stream().map(activity -> activity.path("type").asString()).toList();
    }

    /** A card of the bot in a room. */
    Message card(String room, String id, String card) {
        return world.say(new Message(
                id,
                room,
                null,
                World.BOT,
                clock.instant(),
                "card",
                null,
                JSON.readTree(card),
                false,
                null,
                false,
                null));
    }

    /** The one dialog that is open. */
    View dialog() {
        return world.views().getFirst();
    }

    Message lastIn(String room) {
        return world.messages(room).getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
