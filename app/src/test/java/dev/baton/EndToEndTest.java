package dev.baton;

import static dev.baton.BothChats.SLACK_CHANNEL;
import static dev.baton.BothChats.TEAMS_CHANNEL;
import static dev.baton.BothChats.action;
import static dev.baton.BothChats.awaitEntry;
import static dev.baton.BothChats.awaitPresent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.chat.Conversation;
import dev.baton.chats.FakeSlack;
import dev.baton.chats.Ledger;
import dev.baton.chats.TeamsClient;
import dev.baton.chats.Troubles;
import dev.baton.delivery.Subscriptions;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job: what begins as a message in Slack ends as work done in Teams, and everybody hears of it. */
class EndToEndTest {

    private static final IssueKey KEY = new IssueKey("SALES", 1);
    private static final String MESSAGE = "1764000000.000100";
    private static final int COMMENTS = 45;
    private static final Pattern COMMENT = Pattern.compile("word (\\d+)\\.");
    private static final Pattern FOLDED = Pattern.compile("(\\d+)(?: changes|件の変更)");

    @Test
    void aMessageInSlackBecomesAnIssueThatIsStartedInTeams() {
        try (var chats = new BothChats(Troubles.none(), Troubles.none())) {
            everybodyIsThere(chats);
            story(chats);
            assertThat(chats.slack.refusals()).isZero();
            assertThat(chats.connector.refusals()).isZero();
        }
    }

    @Test
    @Timeout(300)
    void everyTwentiethCallFailsAndNothingIsLostNorOutOfOrder() {
        var inSlack = Troubles.some(1, 0.05);
        var inTeams = Troubles.some(2, 0.05);
        try (var chats = new BothChats(inSlack, inTeams)) {
            everybodyIsThere(chats);
            inSlack.begin();
            inTeams.begin();
            story(chats);
            for (var i = 2; i <= 3; i++) {
                said(chats.inSlack("U0ITO", "create Quote %d in SALES @me by fri".formatted(i))
                        .statusCode());
            }
            for (var i = 1; i <= COMMENTS; i++) {
                var line = "comment SALES-%d word %d.".formatted(i % 3 + 1, i);
                said((i % 2 == 0 ? chats.inSlack("U0ITO", line) : chats.inTeams("29:mori", line)).statusCode());
            }
            var ito = chats.baton
                    .getBean(Users.class)
                    .findByMailAddress("ito@example.com")
                    .orElseThrow();
            await("everything committed and delivered")
                    .atMost(Duration.ofMinutes(3))
                    .until(() ->
                            committed(chats, ito).stream().mapToInt(List::size).sum() == COMMENTS
                                    && waiting(chats) == 0);
            for (var place : List.of(SLACK_CHANNEL, TEAMS_CHANNEL)) {
                for (var issue = 1; issue <= 3; issue++) {
                    isTold(chats, place, issue, committed(chats, ito).get(issue - 1));
                }
            }
        }
    }

    /** Ito in Slack and Sato and Mori in Teams have spoken to Baton, and a channel in each chat follows the project. */
    private static void everybodyIsThere(BothChats chats) {
        var users = chats.baton.getBean(Users.class);
        var projects = chats.baton.getBean(Projects.class);
        said(chats.inSlack("U0ITO", "project create SALES Sales").statusCode());
        var ito = awaitPresent("Ito, known by speaking", () -> users.findByMailAddress("ito@example.com"));
        awaitPresent("the project", () -> projects.find(ito, "SALES"));
        said(chats.inSlack("U0ITO", "follow SALES").statusCode());
        said(chats.inTeams("29:sato", "follow SALES").statusCode());
        said(chats.inTeams("29:mori", "agenda").statusCode());
        awaitPresent("Sato", () -> users.findByMailAddress("sato@example.com"));
        awaitPresent("Mori", () -> users.findByMailAddress("mori@example.com"));
        var subscriptions = chats.baton.getBean(Subscriptions.class);
        for (var channel : List.of(
                new Conversation("teams", TeamsClient.TENANT, TEAMS_CHANNEL, Conversation.Kind.CHANNEL),
                new Conversation("slack", FakeSlack.TEAM, SLACK_CHANNEL, Conversation.Kind.CHANNEL))) {
            awaitPresent(
                    channel + " following",
                    () -> subscriptions.of(ito, channel).stream().findFirst());
        }
    }

    private static void story(BothChats chats) {
        var users = chats.baton.getBean(Users.class);
        var issues = chats.baton.getBean(Issues.class);
        var ito = users.findByMailAddress("ito@example.com").orElseThrow();
        var sato = users.findByMailAddress("sato@example.com").orElseThrow();

        var answer = chats.slackUser.interact(SlackForm.submission(
                form(chats),
                "U0ITO",
                chats.slackUser.trigger(),
                Map.of(
                        "summary",
                        "Quote for ACME",
                        "project",
                        "SALES",
                        "assignee",
                        "user:" + sato.id(),
                        "due",
                        "2030-11-29")));
        said(answer.statusCode());
        assertThat(answer.body()).doesNotContain("errors");

        var created = awaitPresent("the issue", () -> {
            try {
                return Optional.of(issues.get(ito, KEY));
            } catch (NotFound notYet) {
                return Optional.empty();
            }
        });
        assertThat(created.summary()).isEqualTo("Quote for ACME");
        assertThat(created.description()).contains("300 seats until Friday, please");
        assertThat(created.assignee()).isEqualTo(sato);

        var inThread = awaitEntry(
                chats.slack.ledger(),
                "the card in the message's thread",
                entry -> entry.where().equals(SLACK_CHANNEL) && entry.body().contains("SALES-1"));
        assertThat(inThread.thread()).isEqualTo(MESSAGE);
        var card = awaitEntry(
                chats.connector.ledger(),
                "the card in the Teams channel",
                entry -> entry.where().equals(TEAMS_CHANNEL) && entry.body().contains("SALES-1"));
        awaitEntry(
                chats.connector.ledger(),
                "the pass, told to Sato",
                entry -> entry.where().contains("29:sato") && entry.body().contains("SALES-1"));

        said(chats.press("29:mori", card, action(card, "start SALES-1")).statusCode());
        awaitPresent(
                "the start in the store",
                () -> Optional.of(issues.get(ito, KEY))
                        .filter(issue -> issue.status().id() == Status.IN_PROGRESS));

        awaitEntry(
                chats.slack.ledger(),
                "the Slack card, edited in place",
                entry -> entry.edit()
                        && entry.id().equals(inThread.id())
                        && entry.body().contains("処理中"));
        awaitEntry(
                chats.connector.ledger(),
                "the start, told to the holder",
                entry -> entry.where().contains("29:sato") && entry.body().contains("In Progress"));
        awaitEntry(
                chats.slack.ledger(),
                "the start, told to who asked for it",
                entry -> entry.where().equals("D0ITO") && entry.body().contains("処理中"));
    }

    /** Chooses "Create issue" on the message until its form opens, as people do. */
    private static Map<String, Object> form(BothChats chats) {
        await("the form").atMost(Duration.ofMinutes(1)).until(() -> {
            shortcutOnAMessage(chats);
            return !chats.slack.views().isEmpty();
        });
        return chats.slack.views().getLast();
    }

    private static void shortcutOnAMessage(BothChats chats) {
        var answer = chats.slackUser.interact(Map.ofEntries(
                Map.entry("type", "message_action"),
                Map.entry("callback_id", "create_issue"),
                Map.entry("action_ts", "1764000001.000000"),
                Map.entry("trigger_id", chats.slackUser.trigger()),
                Map.entry("team", Map.of("id", FakeSlack.TEAM, "domain", "baton")),
                Map.entry("user", Map.of("id", "U0ITO", "name", "ito", "team_id", FakeSlack.TEAM)),
                Map.entry("channel", Map.of("id", SLACK_CHANNEL, "name", "sales")),
                Map.entry("message_ts", MESSAGE),
                Map.entry("response_url", chats.slack.responseUrl("U0ITO")),
                Map.entry(
                        "message",
                        Map.of(
                                "type",
                                "message",
                                "user",
                                "U0KATO",
                                "ts",
                                MESSAGE,
                                "text",
                                "ACME asks for a quote.\n300 seats until Friday, please"))));
        said(answer.statusCode());
    }

    private static void said(int status) {
        assertThat(status).isIn(200, 202);
    }

    /** The numbers of the comments on each issue, in the store's order. */
    private static List<List<Integer>> committed(BothChats chats, User reader) {
        var issues = chats.baton.getBean(Issues.class);
        var all = new ArrayList<List<Integer>>();
        for (var number = 1; number <= 3; number++) {
            all.add(issues.timeline(reader, new IssueKey("SALES", number)).stream()
                    .map(activity -> activity.content())
                    .filter(IssueCommented.class::isInstance)
                    .flatMap(content -> numbers(((IssueCommented) content).comment()).stream())
                    .toList());
        }
        return all;
    }

    /** How many messages wait, are on their way or were given up. */
    private static long waiting(BothChats chats) {
        return chats.baton
                .getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM delivery WHERE state IN ('P', 'S', 'X')")
                .query(Long.class)
                .single();
    }

    /**
     * The place was told of each comment once, in order. Of many comments that had gathered it was told how many there were,
     * and the words of the last few.
     */
    private static void isTold(BothChats chats, String place, int issue, List<Integer> committed) {
        var chat = place.equals(SLACK_CHANNEL) ? chats.slack.ledger() : chats.connector.ledger();
        var lines = chat
                .matching(entry -> entry.where().equals(place)
                        && !entry.edit()
                        && entry.body().contains("SALES-%d ".formatted(issue)))
                .stream()
                .map(Ledger.Entry::body)
                .filter(body -> COMMENT.matcher(body).find())
                .toList();
        var told = 0;
        var quoted = new ArrayList<Integer>();
        for (var line : lines) {
            var folded = FOLDED.matcher(line);
            told += folded.find()
                    ? Integer.parseInt(folded.group(1))
                    : numbers(line).size();
            quoted.addAll(numbers(line));
        }
        assertThat(told).as("told of SALES-%d in %s", issue, place).isEqualTo(committed.size());
        assertThat(committed).as("SALES-%d in %s", issue, place).containsSubsequence(quoted);
        assertThat(quoted).doesNotHaveDuplicates().endsWith(committed.getLast());
    }

    private static List<Integer> numbers(String text) {
        return COMMENT.matcher(text)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .distinct()
                .toList();
    }
}
