package dev.baton.delivery;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.baton.delivery.DeliverySteps.Point;
import dev.baton.delivery.Drain.Next;
import dev.baton.delivery.Errand.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** How db-scheduler runs, and what it runs for the delivery. Operators can override the settings like any other. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:dev/baton/delivery/scheduler.properties")
class SchedulerConfiguration {

    /** After the database failed in the midst of a run. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(3);

    @Bean
    @ConditionalOnMissingBean
    DeliverySteps nobodyWatchesTheSteps() {
        return point -> {};
    }

    @Bean
    @ConditionalOnMissingBean
    DbSchedulerCustomizer schedulerCustomizer() {
        return new DbSchedulerCustomizer() {

            /** Unique for each start: replicas may share a host's name. */
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed("baton-" + UUID.randomUUID()));
            }

            /** H2 speaks this dialect too, SKIP LOCKED included. */
            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new MySQL8JdbcCustomization(true));
            }

            /** A drain mostly waits for a platform. */
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("delivery-", 1).factory()));
            }
        };
    }

    @Bean
    CustomTask<Void> deliveryDrain(Drain drain, DeliveryRows rows, WakeUp wakeUp, DeliverySteps steps) {
        return Tasks.custom(Drain.TASK, Void.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((instance, context) -> {
                    var next = drain.run(instance.getId(), lease(context));
                    return completion(instance.getId(), next, rows, wakeUp, steps);
                });
    }

    @Bean
    RecurringTask<Void> deliverySweep(Sweep sweep) {
        return Tasks.recurring("delivery-sweep", FixedDelay.ofSeconds(2)).execute((instance, context) -> sweep.run());
    }

    @Bean
    RecurringTask<Void> deliveryPurge(Sweep sweep) {
        return Tasks.recurring("delivery-purge", FixedDelay.ofHours(1)).execute((instance, context) -> sweep.purge());
    }

    private static Lease lease(ExecutionContext context) {
        var executing = context.getCurrentlyExecuting();
        return new Lease() {
            @Override
            public boolean lost() {
                return executing.getHeartbeatState().hasStaleHeartbeat();
            }

            @Override
            public boolean ending() {
                return context.getSchedulerState().isShuttingDown();
            }
        };
    }

    private static CompletionHandler<Void> completion(
            String placeKey, Next next, DeliveryRows rows, WakeUp wakeUp, DeliverySteps steps) {
        return switch (next) {
            case Next.Finished finished ->
                (completed, operations) -> {
                    operations.remove();
                    // A change that was committed between the last look and now found the drain still wanted.
                    if (rows.hasDue(placeKey, Instant.now())) {
                        wakeUp.soon(placeKey);
                    }
                    steps.reached(Point.FINISHED);
                };
            case Next.Again again ->
                (completed, operations) -> {
                    operations.reschedule(completed, again.at());
                    steps.reached(Point.FINISHED);
                };
            case Next.Abandoned abandoned -> (completed, operations) -> {};
        };
    }
}
