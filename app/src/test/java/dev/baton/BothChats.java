package dev.baton;

import static org.awaitility.Awaitility.await;

import dev.baton.chats.FakeConnector;
import dev.baton.chats.FakeSlack;
import dev.baton.chats.Ledger;
import dev.baton.chats.SlackClient;
import dev.baton.chats.TeamsClient;
import dev.baton.chats.Troubles;
import dev.baton.testdb.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of Baton, started as an operator would, between a Slack and a Teams that are played, over a genuine MySQL. */
final class BothChats implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    /** A Slack channel, and a channel of a Teams team. */
    static final String SLACK_CHANNEL = "C0SALES";

    static final String TEAMS_CHANNEL = "19:dev@thread.tacv2";

    final FakeSlack slack;
    final FakeConnector connector;
    final TeamsClient teams;
    final SlackClient slackUser;
    final ConfigurableApplicationContext baton;
    final String url;

    BothChats(Troubles inSlack, Troubles inTeams, String... more) {
        slack = new FakeSlack(inSlack);
        connector = new FakeConnector(inTeams);
        teams = new TeamsClient(connector.serviceUrl());
        slack.person("U0ITO", "Ito", "ito@example.com", "ja-JP", "Asia/Tokyo");
        slack.person("U0KATO", "Kato", "kato@example.com", "en-US", "Asia/Tokyo");
        connector.member("29:sato", "Sato", "sato@example.com");
        connector.member("29:mori", "Mori", "mori@example.com");
        var database = TestDatabase.MYSQL.fresh();
        var properties = new HashMap<String, String>(Map.of(
                "server.port", "0",
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "baton.slack.signing-secret", SlackClient.SECRET,
                "baton.slack.bot-token", "xoxb-of-the-bot",
                "baton.slack.api-url", slack.url()));
        properties.putAll(Map.of(
                "baton.teams.app-id",
                TeamsClient.APP_ID,
                "baton.teams.app-password",
                "password-of-the-bot",
                "baton.teams.tenant-id",
                TeamsClient.TENANT,
                "baton.teams.openid-metadata-url",
                teams.metadataUrl(),
                "baton.teams.token-url",
                teams.tokenUrl(),
                "baton.teams.service-hosts",
                connector.serviceUrl()));
        // as arguments, for they go over what application.yml says
        var arguments = Stream.concat(
                        properties.entrySet().stream()
                                .map(property -> "--" + property.getKey() + "=" + property.getValue()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        baton = new SpringApplicationBuilder(BatonApplication.class).run(arguments);
        url = "http://127.0.0.1:" + baton.getEnvironment().getProperty("local.server.port");
        slackUser = new SlackClient(url, slack);
    }

    /** Types {@code /baton text} in the Slack channel. */
    HttpResponse<String> inSlack(String user, String text) {
        return slackUser.command(user, SLACK_CHANNEL, text);
    }

    /** Says something to the bot in the Teams channel. */
    HttpResponse<String> inTeams(String user, String text) {
        return teams.send(
                url,
                teams.message(
                        user,
                        TEAMS_CHANNEL + ";messageid=1",
                        "channel",
                        "<at>Baton</at> " + text,
                        Map.of(
                                "channelData",
                                        Map.of(
                                                "tenant", Map.of("id", TeamsClient.TENANT),
                                                "team", Map.of("id", "19:team@thread.tacv2"),
                                                "channel", Map.of("id", TEAMS_CHANNEL)),
                                "entities",
                                        List.of(Map.of(
                                                "type", "mention",
                                                "text", "<at>Baton</at>",
                                                "mentioned",
                                                        Map.of("id", "28:" + TeamsClient.APP_ID, "name", "Baton"))))));
    }

    /** Presses a button of a card in the Teams channel. */
    HttpResponse<String> press(String user, Ledger.Entry card, JsonNode action) {
        return teams.send(
                url,
                teams.message(
                        user,
                        card.where() + (card.thread() == null ? "" : ";messageid=" + card.thread()),
                        "channel",
                        "",
                        Map.of(
                                "type", "invoke",
                                "name", "adaptiveCard/action",
                                "replyToId", card.id(),
                                "channelData",
                                        Map.of(
                                                "tenant", Map.of("id", TeamsClient.TENANT),
                                                "team", Map.of("id", "19:team@thread.tacv2"),
                                                "channel", Map.of("id", TEAMS_CHANNEL)),
                                "value", Map.of("action", JSON.convertValue(action, Map.class), "trigger", "manual"))));
    }

    /** The action of the card that carries this command line; fails when there is none. */
    static JsonNode action(Ledger.Entry card, String line) {
        return find(JSON.readTree(card.body()), line);
    }

    private static JsonNode find(JsonNode node, String line) {
        var found = search(node, line);
        if (found == null) {
            throw new AssertionError("No button for " + line + " in " + node);
        }
        return found;
    }

    private static @Nullable JsonNode search(JsonNode node, String line) {
        if (node.path("type").asString("").startsWith("Action.")
                && node.path("data").path("line").asString("").equals(line)) {
            return node;
        }
        for (var child : node) {
            var found = search(child, line);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Waits, at most a minute, for something to come to a place in a chat. */
    static Ledger.Entry awaitEntry(Ledger ledger, String what, Predicate<Ledger.Entry> wanted) {
        return awaitPresent(what, () -> ledger.matching(wanted).stream().findFirst());
    }

    /** Waits, at most a minute, for something to be there. A slow machine is answered later, which is no failure. */
    static <T> T awaitPresent(String what, Callable<Optional<T>> wanted) {
        return await(what)
                .atMost(Duration.ofMinutes(1))
                .until(wanted, Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        baton.close();
        teams.close();
        connector.close();
        slack.close();
    }
}
