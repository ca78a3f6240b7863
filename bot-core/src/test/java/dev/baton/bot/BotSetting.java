package dev.baton.bot;

import dev.baton.BotCoreApplication;
import dev.baton.FakeChats;
import dev.baton.FakePlatform;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.Input;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.project.Categories;
import dev.baton.project.IssueKey;
import dev.baton.project.MilestoneDraft;
import dev.baton.project.Milestones;
import dev.baton.project.NewProject;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.testchat.SettableClock;
import dev.baton.user.User;
import dev.baton.user.Users;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ito and Satō in Slack, Tanaka in Teams and in Japanese, and a new project for each test whose key stands in the texts as
 * {@code KEY}. It is Tuesday, 24 November 2026, 10:00 in Tokyo, where all of them live.
 */
@SpringBootTest(classes = BotCoreApplication.class)
@Import({FakeChats.class, Surroundings.class})
abstract class BotSetting {

    private static final AtomicInteger PROJECTS = new AtomicInteger();

    @Autowired
    Bot bot;

    @Autowired
    FakePlatform slack;

    @Autowired
    FakePlatform teams;

    @Autowired
    Users users;

    @Autowired
    Projects projects;

    @Autowired
    Milestones milestones;

    @Autowired
    Categories categories;

    @Autowired
    Issues issues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MeterRegistry meters;

    Speaker ito;
    Speaker sato;
    Speaker tanaka;
    String key;
    String channel;

    @BeforeEach
    void peopleAndAProject() {
        clock.set("2026-11-24T01:00:00Z");
        nobodyIsAdministrator();
        // whatever earlier tests left stands in nobody's agenda
        jdbc.sql("UPDATE issue SET status_id = 4, done = TRUE").update();
        slack.down(false);
        teams.down(false);
        slack.member("UITO", "Ito", "ito@example.com", "en");
        slack.member("USATO", "Sato Hanako", "sato@example.com", "en");
        teams.member("29:tanaka", "田中", "tanaka@example.com", "ja");
        ito = Speaker.direct(bot, slack, "UITO");
        sato = Speaker.direct(bot, slack, "USATO");
        tanaka = Speaker.direct(bot, teams, "29:tanaka");
        ito.types("help");
        sato.types("help");
        tanaka.types("help");
        int number = PROJECTS.incrementAndGet();
        key = "P" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
        channel = "C" + number;
        projects.create(user("ito@example.com"), new NewProject(key, "Sales", ProjectKind.CROSS_DEPARTMENT));
    }

    /** Types lines one after the other; each with its answer below. */
    static String talk(Speaker speaker, String... lines) {
        var talk = new StringBuilder();
        for (var line : lines) {
            talk.append("> ")
                    .append(line)
                    .append('\n')
                    .append(speaker.types(line))
                    .append('\n');
        }
        return talk.toString();
    }

    /** Somebody in Slack who has done nothing yet, with an address that begins with name and project key. */
    Speaker somebody(String name) {
        var id = name + key;
        slack.member("U" + id, name + " " + key, id + "@example.com", "en");
        return Speaker.direct(bot, slack, "U" + id);
    }

    User user(String mailAddress) {
        return users.findByMailAddress(mailAddress).orElseThrow();
    }

    /** A project that only those named see. */
    String project(String suffix, ProjectKind kind, String... mailAddresses) {
        var owner = user(mailAddresses[0]);
        var project = projects.create(owner, new NewProject(key + suffix, "Secret", kind));
        for (int i = 1; i < mailAddresses.length; i++) {
            projects.addMember(owner, project.key(), user(mailAddresses[i]).id(), ProjectRole.MEMBER);
        }
        return project.key();
    }

    Issue issue(int number) {
        return issues.get(user("ito@example.com"), new IssueKey(key, number));
    }

    /** An issue of Ito's, with Sato until Friday. */
    void anIssue() {
        ito.types("create Quote for ACME in " + key + " @sato by fri");
    }

    /** A milestone of the test's project. */
    void aMilestone(String name) {
        var ito = user("ito@example.com");
        milestones.add(ito, projects.get(ito, key).id(), new MilestoneDraft(name, "", null, null, false));
    }

    /** A category of the test's project. */
    void aCategory(String name) {
        var ito = user("ito@example.com");
        categories.add(ito, projects.get(ito, key).id(), name);
    }

    void nobodyIsAdministrator() {
        jdbc.sql("UPDATE app_user SET role = 'MEMBER' WHERE role = 'ADMINISTRATOR'")
                .update();
    }

    /** Nobody else is. */
    void makeAdministrator(String mailAddress) {
        nobodyIsAdministrator();
        users.makeAdministrator(user(mailAddress).id());
    }

    /** The texts of the test with the project's key in the place of {@code KEY}. */
    String keyed(String text) {
        return text.replace("KEY", key);
    }

    static ChatRequest request(Speaker speaker, Input input) {
        var address = speaker.platform().address(speaker.id());
        return new ChatRequest(
                address, () -> speaker.platform().profile(address), speaker.where(), speaker.thread(), input);
    }
}
