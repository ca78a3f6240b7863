package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chats.FakeConnector;
import dev.baton.chats.FakeSlack;
import dev.baton.chats.Ledger;
import dev.baton.chats.SlackClient;
import dev.baton.chats.TeamsClient;
import dev.baton.chats.Troubles;
import java.util.List;
import java.util.Map;

/** The Slack and the Teams that the started Baton is connected to, with one person in both. */
final class Chats {

    /** Whose accounts it are in both chats; so they are one user. */
    static final String MAIL = "hanako@example.com";

    private static final String IN_SLACK = "U0HANAKO";
    private static final String IN_TEAMS = "29:hanako";
    private static final String NAME = "花子";

    private final String url;
    private final FakeSlack slack = new FakeSlack(Troubles.none());
    private final FakeConnector connector = new FakeConnector(Troubles.none());
    private final TeamsClient teams = new TeamsClient(connector.serviceUrl());
    private final SlackClient slackClient;

    /** @param url where Baton listens, or will */
    Chats(String url) {
        this.url = url;
        slackClient = new SlackClient(url, slack);
        slack.person(IN_SLACK, NAME, MAIL, "ja-JP", "Asia/Tokyo");
        connector.member(IN_TEAMS, NAME, MAIL);
    }

    /** What Baton is started with. */
    List<String> settings() {
        return List.of(
                "--baton.slack.signing-secret=" + SlackClient.SECRET,
                "--baton.slack.bot-token=xoxb-clients",
                "--baton.slack.api-url=" + slack.url(),
                "--baton.teams.app-id=" + TeamsClient.APP_ID,
                "--baton.teams.app-password=password-of-the-bot",
                "--baton.teams.tenant-id=" + TeamsClient.TENANT,
                "--baton.teams.openid-metadata-url=" + teams.metadataUrl(),
                "--baton.teams.token-url=" + teams.tokenUrl(),
                "--baton.teams.service-hosts=" + connector.serviceUrl());
    }

    /** Says it to Baton in Slack, and returns the acknowledgement. */
    String sayInSlack(String channel, String text) {
        var answer = slackClient.command(IN_SLACK, channel, text);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        return answer.body();
    }

    /** Says it to Baton in a channel of a Teams team. */
    void sayInTeams(String channel, String text) {
        var more = Map.of(
                "channelData",
                Map.of(
                        "tenant", Map.of("id", TeamsClient.TENANT),
                        "team", Map.of("id", "19:team@thread.tacv2"),
                        "channel", Map.of("id", channel)),
                "entities",
                List.of(Map.of(
                        "type", "mention",
                        "text", "<at>Baton</at>",
                        "mentioned", Map.of("id", "28:" + TeamsClient.APP_ID, "name", "Baton"))));
        var message = teams.message(IN_TEAMS, channel + ";messageid=1", "channel", "<at>Baton</at> " + text, more);
        assertThat(teams.send(url, message).statusCode()).as(text).isLessThan(300);
    }

    /** What Slack took for one channel. */
    List<Ledger.Entry> slack(String channel) {
        return slack.ledger().in(channel);
    }

    /** What Slack took as answers that came after the acknowledgement. */
    List<Ledger.Entry> lateAnswersInSlack() {
        return slack(slack.responseUrl(IN_SLACK));
    }

    /** What Teams took for one channel. */
    List<Ledger.Entry> teams(String channel) {
        return connector.ledger().in(channel);
    }
}
