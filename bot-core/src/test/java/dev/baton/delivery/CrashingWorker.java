package dev.baton.delivery;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import dev.baton.account.Accounts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.delivery.Delivery.Subject;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.notification.Notifications;
import dev.baton.project.IssueType;
import dev.baton.project.Priority;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.project.Status;
import dev.baton.transaction.Transactions;
import dev.baton.user.Language;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.objenesis.SpringObjenesis;

/**
 * A replica that delivers, in a process of its own, until it dies at the point and the count it was given. The delivery is the
 * real one; the store behind it is cut down to what it reads, so that the process starts quickly and can die often.
 */
public final class CrashingWorker {

    /** How the process ends when it reached its point. */
    static final int DIED = 77;

    private CrashingWorker() {}

    /** @param arguments the database's URL, user name and password, the point and how often it is passed before; or no point */
    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(Replica.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=" + arguments[1],
                        "--spring.datasource.password=" + arguments[2],
                        "--spring.main.banner-mode=off",
                        "--spring.flyway.enabled=false",
                        "--logging.level.root=ERROR",
                        "--db-scheduler.enabled=true",
                        "--db-scheduler.heartbeat-interval=500ms",
                        "--db-scheduler.missed-heartbeats-limit=4",
                        "--db-scheduler.polling-interval=100ms",
                        "--point=" + arguments[3],
                        "--count=" + arguments[4]);
        context.registerShutdownHook();
    }

    /** Not marked as a configuration, lest other tests' contexts find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DbSchedulerAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"dev.baton.delivery", "dev.baton.wording"},
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = ".*(Test|Application)(\\$.*)?"),
                @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Views.class)
            })
    static class Replica {

        /** What the delivery is made with but never asks here. */
        @Bean
        static BeanDefinitionRegistryPostProcessor unused() {
            var objenesis = new SpringObjenesis();
            return registry -> {
                for (Class<?> type : List.of(
                        Users.class,
                        Projects.class,
                        Issues.class,
                        Activities.class,
                        Notifications.class,
                        Accounts.class,
                        Transactions.class)) {
                    registry.registerBeanDefinition(type.getName(), unused(objenesis, type));
                }
            };
        }

        private static <T> RootBeanDefinition unused(SpringObjenesis objenesis, Class<T> type) {
            return new RootBeanDefinition(type, () -> objenesis.newInstance(type));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        LedgerPlatform slack(JdbcClient jdbc) {
            return new LedgerPlatform("slack", true, jdbc);
        }

        @Bean
        LedgerPlatform teams(JdbcClient jdbc) {
            return new LedgerPlatform("teams", false, jdbc);
        }

        @Bean
        Views views(JdbcClient jdbc, Clock clock) {
            return new Rows(jdbc, clock);
        }

        @Bean
        @Primary
        DeliverySteps death(Environment environment) {
            var point = environment.getRequiredProperty("point");
            var left = new AtomicInteger(Integer.parseInt(environment.getRequiredProperty("count")));
            return reached -> {
                if (reached.name().equals(point) && left.getAndDecrement() == 0) {
                    Runtime.getRuntime().halt(DIED);
                }
            };
        }
    }

    /** Reads comments straight from their rows; of issues only what a card cannot do without. */
    private static final class Rows extends Views {

        private static final User ITO = new User(1, "Ito", "ito@example.com", Language.EN, ZoneOffset.UTC, Role.MEMBER);

        private final JdbcClient jdbc;

        Rows(JdbcClient jdbc, Clock clock) {
            super(null, null, null, null, clock);
            this.jdbc = jdbc;
        }

        @Override
        Optional<View> view(long readerId, Subject subject, long latestActivity) {
            var issue = new Issue(
                    subject.id(),
                    subject.key(),
                    1,
                    "Sales",
                    new IssueType(1, "Task", "#000000", 1),
                    "Wish",
                    "",
                    new Status(Status.OPEN, "Open", "#000000", 1),
                    Priority.NORMAL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    false,
                    ITO,
                    Instant.EPOCH,
                    ITO,
                    Instant.EPOCH,
                    1);
            return Optional.of(new View(ITO, issue, ProjectRole.MEMBER));
        }

        @Override
        List<Activity> activities(View view, List<Long> ids) {
            return ids.isEmpty()
                    ? List.of()
                    : jdbc.sql(
                                    "SELECT id, content FROM activity WHERE id IN (:ids) AND kind LIKE '%ommented' ORDER BY id")
                            .param("ids", ids)
                            .query((row, number) -> comment(view.issue(), row.getLong("id"), row.getString("content")))
                            .list();
        }

        private static Activity comment(Issue issue, long id, String json) {
            var content = new IssueCommented(issue.id(), issue.key(), id, json);
            return new Activity(id, 1, content, Set.of(), ITO, Instant.EPOCH);
        }
    }
}
