package dev.baton.web.api;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.Issues;
import dev.baton.issue.NewIssue;
import dev.baton.project.NewProject;
import dev.baton.project.Priority;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.webhook.NewWebhook;
import dev.baton.webhook.Webhooks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From what happens in the store to what a receiver reads, with the scheduler at work. */
class WebhookFeedTest {

    /** Store, feed and senders. Not marked as a configuration, lest other tests' contexts find it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.baton",
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*(Test|Contract|Application)(\\$.*)?",
                                "dev\\.baton\\.(chat|command|wording|account|delivery|bot)\\..*",
                                "dev\\.baton\\.web\\.api\\.(?!WebhookFeed|ActivityDetails).*"
                            }))
    @EntityScan("dev.baton")
    @EnableJpaRepositories("dev.baton")
    static class FeedApplication {}

    @SpringBootTest(
            classes = FeedApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = {
                "db-scheduler.enabled=true",
                "db-scheduler.polling-interval=200ms",
                "db-scheduler.immediate-execution-enabled=true",
                "db-scheduler.always-persist-timestamp-in-utc=true",
                "baton.webhooks.allow-private-targets=true",
                "spring.jpa.open-in-view=false",
                "spring.jpa.hibernate.ddl-auto=validate",
                "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}"
            })
    abstract static class Contract {

        private static final WireMockServer RECEIVER =
                new WireMockServer(options().dynamicPort());
        private static final JsonMapper JSON = JsonMapper.shared();
        private static final AtomicInteger MADE = new AtomicInteger();

        @Autowired
        Users users;

        @Autowired
        Projects projects;

        @Autowired
        Issues issues;

        @Autowired
        Webhooks webhooks;

        @BeforeAll
        static void open() {
            RECEIVER.start();
        }

        @AfterAll
        static void close() {
            RECEIVER.stop();
        }

        @Test
        void whatHappensIsReadInOrder() {
            RECEIVER.resetAll();
            RECEIVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
            var ito = person("Ito");
            var sato = person("Sato");
            var project =
                    projects.create(ito, new NewProject("W" + MADE.incrementAndGet(), "Web", ProjectKind.PARTNER));
            var hook = new NewWebhook("All", null, RECEIVER.baseUrl() + "/all", true, Set.of());
            webhooks.create(ito, project.key(), hook);
            webhooks.create(
                    ito,
                    project.key(),
                    new NewWebhook("Comments", null, RECEIVER.baseUrl() + "/comments", false, Set.of(3, 4)));

            projects.addMember(ito, project.key(), sato.id(), ProjectRole.MEMBER);
            var issue =
                    issues.create(ito, NewIssue.of(project.key(), "見積もり 🍣")).issue();
            issues.update(
                    ito,
                    issue.key(),
                    IssueChange.of(
                            new IssueEdit.Status(Status.CLOSED),
                            new IssueEdit.Priority(Priority.HIGH),
                            new IssueEdit.DueDate(LocalDate.of(2026, 12, 1)),
                            new IssueEdit.Assignee(sato.id())));
            issues.update(ito, issue.key(), IssueChange.comment("Done"));
            projects.removeMember(ito, project.key(), sato.id());

            await().atMost(Duration.ofSeconds(60)).until(() -> received("/all").size() == 5);
            var all = received("/all");
            assertThat(all).extracting(call -> call.get("type").asInt()).containsExactly(15, 1, 2, 3, 16);
            assertThat(all).allSatisfy(call -> {
                assertThat(call.propertyNames())
                        .containsExactly("id", "project", "type", "content", "notifications", "createdUser", "created");
                assertThat(call.get("project").get("projectKey").asString()).isEqualTo(project.key());
                assertThat(call.get("createdUser").get("id").asLong()).isEqualTo(ito.id());
                assertThat(call.get("created").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            });
            var member = all.get(0).get("content");
            assertThat(member.get("users").get(0).get("id").asLong()).isEqualTo(sato.id());
            assertThat(member.get("group_project_activities").isEmpty()).isTrue();
            var created = all.get(1).get("content");
            assertThat(created.propertyNames())
                    .containsExactly(
                            "id",
                            "key_id",
                            "summary",
                            "description",
                            "attachments",
                            "shared_files",
                            "external_file_links");
            assertThat(created.get("id").asLong()).isEqualTo(issue.id());
            assertThat(created.get("key_id").asInt()).isEqualTo(issue.key().number());
            assertThat(created.get("summary").asString()).isEqualTo("見積もり 🍣");
            var updated = all.get(2);
            assertThat(updated.get("content").get("changes"))
                    .extracting(JsonNode::toString)
                    .containsExactly(
                            change("status", "4", "1"),
                            change("priority", "High", "Normal"),
                            change("limitDate", "2026-12-01", ""),
                            change("assigner", "Sato", ""));
            assertThat(updated.get("content").get("comment").get("content").asString())
                    .isEmpty();
            assertThat(updated.get("notifications")).singleElement().satisfies(notice -> {
                assertThat(notice.get("reason").asInt()).isEqualTo(1);
                assertThat(notice.get("user").get("id").asLong()).isEqualTo(sato.id());
                assertThat(notice.get("alreadyRead").asBoolean()).isFalse();
            });
            assertThat(all.get(3).get("content").get("comment").get("content").asString())
                    .isEqualTo("Done");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !received("/comments").isEmpty());
            assertThat(received("/comments")).containsExactly(all.get(3));
        }

        private static String change(String field, String to, String from) {
            return "{\"field\":\"%s\",\"new_value\":\"%s\",\"old_value\":\"%s\",\"type\":\"standard\"}"
                    .formatted(field, to, from);
        }

        private static List<JsonNode> received(String path) {
            return RECEIVER.findAll(postRequestedFor(urlEqualTo(path))).stream()
                    .map(request -> JSON.readTree(request.getBodyAsString()))
                    .toList();
        }

        private User person(String name) {
            return users.register(new NewUser(
                    name,
                    name + MADE.incrementAndGet() + "@example.com",
                    Language.EN,
                    ZoneId.of("Asia/Tokyo"),
                    Role.MEMBER));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
