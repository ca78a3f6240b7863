package dev.baton.delivery;

import dev.baton.chat.Conversation;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import dev.baton.delivery.Drain.Next;
import dev.baton.delivery.Errand.Lease;
import dev.baton.issue.Comments;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.Issues;
import dev.baton.issue.NewIssue;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.Projects;
import dev.baton.testchat.FakePlatform;
import dev.baton.testchat.FakePlatform.Took;
import dev.baton.testchat.SettableClock;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project with two people, a channel in each chat, and drains that run when a test says so. */
@SpringBootTest(
        classes = DeliveryApplication.class,
        properties = {
            "db-scheduler.enabled=false",
            "spring.main.web-application-type=none",
            "spring.jpa.open-in-view=false",
            "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}"
        })
abstract class DeliveryFixture {

    static final Lease HELD = new Lease() {
        @Override
        public boolean lost() {
            return false;
        }

        @Override
        public boolean ending() {
            return false;
        }
    };

    static final String START = "2026-11-24T09:00:00Z";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    SettableClock clock;

    @Autowired
    FakePlatform slack;

    @Autowired
    FakePlatform teams;

    @Autowired
    Users users;

    @Autowired
    Projects projects;

    @Autowired
    Issues issues;

    @Autowired
    Comments comments;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryRows rows;

    @Autowired
    Drain drain;

    @Autowired
    Sweep sweep;

    @Autowired
    JdbcClient jdbc;

    User ito;
    User sato;
    Project project;
    Conversation channel;
    Conversation teamsChannel;
    int n;

    @BeforeEach
    void aProjectWithTwoPeopleAndTwoChannels() {
        jdbc.sql("DELETE FROM delivery").update();
        slack.reset();
        teams.reset();
        clock.set(START);
        n = COUNT.incrementAndGet();
        ito = users.register(
                new NewUser("Ito", "ito" + n + "@example.com", Language.EN, ZoneId.of("Asia/Tokyo"), Role.MEMBER));
        sato = users.register(
                new NewUser("Sato", "sato" + n + "@example.com", Language.EN, ZoneId.of("Asia/Tokyo"), Role.MEMBER));
        project = projects.create(ito, new NewProject("p" + n, "Sales", ProjectKind.CROSS_DEPARTMENT));
        channel = new Conversation("slack", "T1", "C" + n, Conversation.Kind.CHANNEL);
        teamsChannel = new Conversation("teams", "tenant", "19:c" + n + "@thread.tacv2", Conversation.Kind.CHANNEL);
    }

    /** The person is in Slack. */
    void inSlack(User user) {
        jdbc.sql("INSERT INTO chat_account (platform, workspace, chat_user_id, user_id) VALUES ('slack', 'T1', ?, ?)")
                .params("U" + user.id(), user.id())
                .update();
    }

    Conversation direct(User user) {
        return new Conversation("slack", "T1", "D-U" + user.id(), Conversation.Kind.DIRECT);
    }

    void follow(Conversation conversation) {
        subscriptions.follow(ito, conversation, false, project.key(), Terms.ALL);
    }

    Issue create(String summary) {
        return issues.create(ito, NewIssue.of(project.key(), summary)).issue();
    }

    void edit(Issue issue, IssueEdit... edits) {
        issues.update(ito, issue.key(), IssueChange.of(edits));
    }

    void status(Issue issue, int status) {
        edit(issue, new IssueEdit.Status(status));
    }

    void comment(Issue issue, String text) {
        issues.update(ito, issue.key(), IssueChange.comment(text));
    }

    /** Runs every drain that has something to do now, until none has. */
    void deliver() {
        for (int round = 0; round < 100; round++) {
            var places = rows.unattended("nothing of the scheduler's", clock.instant(), 10_000);
            boolean again = false;
            for (var place : places) {
                again |= !(drain.run(place, HELD) instanceof Next.Again later
                        && later.at().isAfter(clock.instant()));
            }
            if (!again) {
                return;
            }
        }
        throw new IllegalStateException("The drains do not come to an end");
    }

    /** Delivers while the clock moves on, second by second. */
    void deliverFor(Duration time) {
        var end = clock.instant().plus(time);
        deliver();
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofSeconds(1));
            deliver();
        }
    }

    long count(char state) {
        return jdbc.sql("SELECT COUNT(*) FROM delivery WHERE state = ?")
                .param(String.valueOf(state))
                .query(Long.class)
                .single();
    }

    /** What a message says, parts one after the other. */
    static String text(Took took) {
        return text(took.message());
    }

    static String text(Message message) {
        return message.parts().stream().flatMap(DeliveryFixture::texts).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Part part) {
        return switch (part) {
            case Part.Paragraph paragraph -> Stream.of(text(paragraph.spans()));
            case Part.Quote quote -> Stream.of(quote.text());
            case Part.Facts facts -> facts.facts().stream().map(fact -> fact.name() + ": " + fact.value());
            case Part.Row row -> Stream.of(text(row.spans()), text(row.below()));
            case Part.Buttons buttons -> buttons.buttons().stream().map(button -> "[" + button.label() + "]");
            case Part.Divider divider -> Stream.of("---");
        };
    }

    private static String text(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span) {
                    case Span.Text text -> text.text();
                    case Span.Link link -> link.text();
                })
                .collect(Collectors.joining());
    }
}
