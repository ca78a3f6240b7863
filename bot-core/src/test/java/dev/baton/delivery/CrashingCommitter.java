package dev.baton.delivery;

import dev.baton.delivery.DeliverySteps.Point;
import dev.baton.issue.IssueChange;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.user.Users;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** A replica that comments an issue, in a process of its own, and dies at a point of that. */
public final class CrashingCommitter {

    private CrashingCommitter() {}

    /** @param arguments the database's URL, user name and password, the point, a mail address and an issue's key */
    public static void main(String[] arguments) throws InterruptedException {
        var context = new SpringApplicationBuilder(DeliveryApplication.class, Death.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=" + arguments[1],
                        "--spring.datasource.password=" + arguments[2],
                        "--spring.flyway.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=ERROR",
                        "--db-scheduler.enabled=false",
                        "--point=" + arguments[3]);
        var actor = context.getBean(Users.class).findByMailAddress(arguments[4]).orElseThrow();
        var key = IssueKey.parse(arguments[5]).orElseThrow();
        context.getBean(Issues.class).update(actor, key, IssueChange.comment("number 1."));
        // the drain is wanted a moment later, by another thread
        new CountDownLatch(1).await(30, TimeUnit.SECONDS);
    }

    /** Not marked as a configuration, lest other tests' contexts find it. */
    static class Death {

        @Bean
        @Primary
        DeliverySteps death(Environment environment) {
            var point = Point.valueOf(environment.getRequiredProperty("point"));
            return reached -> {
                if (reached == point) {
                    Runtime.getRuntime().halt(CrashingWorker.DIED);
                }
            };
        }
    }
}
