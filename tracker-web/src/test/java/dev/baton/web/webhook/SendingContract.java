package dev.baton.web.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.baton.activity.Activity;
import dev.baton.issue.IssueChange;
import dev.baton.issue.Issues;
import dev.baton.issue.NewIssue;
import dev.baton.project.IssueKey;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.Projects;
import dev.baton.testchat.SettableClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.web.webhook.SendingApplication.Names;
import dev.baton.webhook.NewWebhook;
import dev.baton.webhook.SecretWebhook;
import dev.baton.webhook.WebhookCalls;
import dev.baton.webhook.Webhooks;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A project with a webhook, whose receiver is on this machine; senders run when a test says so. */
@SpringBootTest(
        classes = SendingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "db-scheduler.enabled=false",
            "baton.webhooks.allow-private-targets=true",
            "baton.webhooks.timeout=2s",
            "spring.jpa.open-in-view=false",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}"
        })
abstract class SendingContract {

    static final String START = "2026-11-24T09:00:00Z";

    private static final AtomicInteger MADE = new AtomicInteger();
    static final WireMockServer RECEIVER = new WireMockServer(options().dynamicPort());

    @Autowired
    Users users;

    @Autowired
    Projects projects;

    @Autowired
    Issues issues;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookCalls calls;

    @Autowired
    Transactions transactions;

    @Autowired
    SettableClock clock;

    @Autowired
    Names names;

    User manager;
    Project project;
    IssueKey key;
    SecretWebhook hook;

    @BeforeAll
    static void open() {
        RECEIVER.start();
    }

    @AfterAll
    static void close() {
        RECEIVER.stop();
    }

    @BeforeEach
    void aProjectWithAWebhook() {
        RECEIVER.resetAll();
        answer(aResponse().withStatus(204));
        clock.set(START);
        names.address = "127.0.0.1";
        int n = MADE.incrementAndGet();
        manager = users.register(
                new NewUser("Ito", "ito" + n + "@example.com", Language.EN, ZoneId.of("Asia/Tokyo"), Role.MEMBER));
        project = projects.create(manager, new NewProject("H" + n, "Hooks", ProjectKind.PARTNER));
        key = issues.create(manager, NewIssue.of(project.key(), "Something"))
                .issue()
                .key();
        hook = hook(RECEIVER.baseUrl() + "/hook");
    }

    SecretWebhook hook(String url) {
        return webhooks.create(manager, project.key(), new NewWebhook("Hook", null, url, false, Set.of(1)));
    }

    void answer(ResponseDefinitionBuilder response) {
        RECEIVER.stubFor(any(anyUrl()).willReturn(response));
    }

    /** Something happens that is to be posted with this body. */
    Activity happen(String body) {
        return happen(1, body);
    }

    Activity happen(int kind, String body) {
        return transactions.run(() -> {
            var activity = Objects.requireNonNull(
                    issues.update(manager, key, IssueChange.comment("Hello")).activity());
            calls.enqueue(activity, kind, reader -> body);
            return activity;
        });
    }

    List<LoggedRequest> received() {
        return RECEIVER.findAll(com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(anyUrl()));
    }

    List<String> bodies() {
        return received().stream().map(LoggedRequest::getBodyAsString).toList();
    }
}
