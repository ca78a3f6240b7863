package dev.baton.web.api;

import dev.baton.WebApplication;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.Projects;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The API on a real port over a genuine MySQL, with one person of each role, and a project of its own for each test:
 * {@code as(member).get("/projects/" + project.key())}.
 */
@OnMySql
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = WebApplication.class,
        properties = {
            "logging.level.root=WARN",
            "spring.main.banner-mode=off",
            "server.address=127.0.0.1",
            "spring.threads.virtual.enabled=true",
            "spring.jpa.open-in-view=false",
            "spring.datasource.hikari.maximum-pool-size=10",
        })
abstract class ApiTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    Users users;

    @Autowired
    Projects projects;

    @LocalServerPort
    int port;

    /** Of the space. */
    User administrator;

    /** Administers {@link #project}, which all members see. */
    User member;

    /** Sees no project at first. */
    User guest;

    /** Reads Japanese; a member. */
    User japanese;

    Project project;

    @BeforeEach
    void peopleAndAProject() {
        administrator = person("Abe", Role.ADMINISTRATOR, Language.EN);
        member = person("Ito", Role.MEMBER, Language.EN);
        guest = person("Green", Role.GUEST, Language.EN);
        japanese = person("田中", Role.MEMBER, Language.JA);
        project = project(member, ProjectKind.CROSS_DEPARTMENT);
    }

    /** A new user with an API key; all people of a test share no mail address with those of others. */
    User person(String name, Role role, Language language) {
        var user = users.register(new NewUser(
                name, "somebody" + MADE.incrementAndGet() + "@example.com", language, ZoneId.of("Asia/Tokyo"), role));
        users.addApiKey(user.id(), key(user));
        return user;
    }

    /** A new project with a key that no other test uses. */
    Project project(User owner, ProjectKind kind) {
        return projects.create(owner, new NewProject("P" + MADE.incrementAndGet(), "Sales", kind));
    }

    static String key(User user) {
        return "canary-key-of-" + user.mailAddress();
    }

    /** The user at the API. */
    ApiClient as(User user) {
        return new ApiClient(port, key(user));
    }

    /** Somebody without a key. */
    ApiClient stranger() {
        return new ApiClient(port, null);
    }
}
