package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.issue.IssueQuery;
import dev.baton.issue.Issues;
import dev.baton.playground.story.Story;
import dev.baton.playground.story.Story.Phase;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.World;
import dev.baton.project.IssueKey;
import dev.baton.user.Language;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a first visitor of the playground finds: a company whose past Baton has lived through, in the visitor's language. */
class PlaygroundStoryTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    @Timeout(500)
    void theCompanyIsMadeAndMadeAnewInTheOtherLanguage() throws Exception {
        try (var baton = new SpringApplicationBuilder(BatonApplication.class).run("--server.port=0")) {
            var story = baton.getBean(Story.class);
            assertThat(story.progress().phase()).isEqualTo(Phase.EMPTY);

            story.begin(Language.EN);
            story.begin(Language.JA);
            isThere(baton, Language.EN);

            story.startOver(Language.JA);
            nobodyCanDoAnythingMeanwhile(baton);
            isThere(baton, Language.JA);
            assertThat(baton.getBean(World.class).messages())
                    .as("nothing of the other company is left")
                    .noneMatch(message -> (message.text() + drawn(message)).contains("Ito Haruka"));
        }
    }

    private static void nobodyCanDoAnythingMeanwhile(ConfigurableApplicationContext baton) throws Exception {
        var url = baton.getEnvironment().getProperty("baton.playground.url") + "/playground/api/slack/message";
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "ja")
                .POST(BodyPublishers.ofString("{\"person\": \"ito\", \"room\": \"C0SALES\", \"text\": \"!\"}"));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("会社の準備をしています");
        }
    }

    private static void isThere(ConfigurableApplicationContext baton, Language language) {
        var story = baton.getBean(Story.class);
        await("moving in").atMost(PATIENCE).until(() -> story.progress().phase() != Phase.MOVING_IN);
        var progress = story.progress();
        assertThat(progress.phase()).isEqualTo(Phase.READY);
        assertThat(progress.done()).isEqualTo(progress.all());
        assertThat(progress.language()).isEqualTo(language);
        assertThat(progress.company()).isEqualTo(language == Language.EN ? "Minato Systems" : "みなとシステムズ");
        theTrackerHoldsIt(baton);
        bothChatsShowIt(baton.getBean(World.class), language, progress.request());
    }

    private static void theTrackerHoldsIt(ConfigurableApplicationContext baton) {
        var issues = baton.getBean(Issues.class);
        var mori = user(baton, "mori@minato.example");
        assertThat(count(issues, mori, "SALES")).isEqualTo(7);
        assertThat(count(issues, mori, "ACME")).isEqualTo(3);
        assertThat(count(issues, mori, "DESK")).isEqualTo(4);
        assertThat(count(issues, user(baton, "lee@acme.example"), "ACME")).isEqualTo(3);

        for (var key : List.of(new IssueKey("SALES", 3), new IssueKey("SALES", 5), new IssueKey("ACME", 1))) {
            var days = issues.timeline(mori, key).stream()
                    .map(activity -> activity.created().atZone(TOKYO).toLocalDate())
                    .distinct()
                    .toList();
            assertThat(days).as("days of %s", key).hasSizeGreaterThan(1).isSorted();
        }
        var overdue = issues.get(mori, new IssueKey("SALES", 5));
        assertThat(overdue.dueDate()).isBefore(Instant.now().atZone(TOKYO).toLocalDate());
    }

    private static void bothChatsShowIt(World world, Language language, String request) {
        assertThat(world.messages())
                .as("what goes wrong is said by the chat itself, to the one whom it concerns")
                .noneMatch(message -> message.author().equals(World.PLATFORM) && message.to() != null);
        shows(world, "C0SALES", "SALES-3", "SALES-6", "SALES-7");
        shows(world, "C0SUPPORT", "DESK-2", "DESK-3", "DESK-4");
        shows(world, "C0ACME", "ACME-1", "ACME-2", "ACME-3");
        shows(world, "19:engineering@thread.tacv2", "SALES-3", "SALES-5", "SALES-6", "SALES-7");
        shows(world, "19:design@thread.tacv2", "SALES-4");
        assertThat(world.messages("19:product@thread.tacv2")).hasSizeGreaterThan(3);

        var last = world.messages("C0SALES").getLast();
        assertThat(last.id()).isEqualTo(request);
        assertThat(last.author()).isEqualTo("kato");
        assertThat(last.text()).contains(language == Language.EN ? "300 seats" : "300席");
        assertThat(last.at()).isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
    }

    /** A card of each issue stands in the room. */
    private static void shows(World world, String room, String... keys) {
        for (var key : keys) {
            assertThat(world.messages(room))
                    .as("%s in %s", key, room)
                    .anyMatch(message ->
                            message.author().equals(World.BOT) && drawn(message).contains(key + " "));
        }
    }

    private static String drawn(Message message) {
        return Objects.toString(message.blocks(), "") + Objects.toString(message.card(), "");
    }

    private static User user(ConfigurableApplicationContext baton, String mailAddress) {
        return baton.getBean(Users.class).findByMailAddress(mailAddress).orElseThrow();
    }

    private static long count(Issues issues, User reader, String project) {
        return issues.count(
                reader, IssueQuery.builder().projects(Set.of(project)).build());
    }
}
