package dev.baton.web.webhook;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.baton.webhook.CallsWaiting;
import dev.baton.webhook.WebhookCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What db-scheduler runs for webhooks: a sender for each that has calls waiting, named by its id, so that in the whole cluster
 * one worker at a time serves a webhook; and a sweep that wants those senders that nobody wanted.
 */
@Configuration(proxyBeanMethods = false)
class WebhookTasks {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookTasks.class);
    private static final String SENDER = "webhook-sender";

    /** After the database failed in the midst of a run. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(3);

    /** For how long one can look up what was given up, and send it again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int REMOVED_AT_ONCE = 1_000;

    private final ObjectProvider<Scheduler> scheduler;

    WebhookTasks(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean
    CustomTask<Void> webhookSender(Sender sender) {
        return Tasks.custom(SENDER, Void.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((instance, context) -> {
                    boolean more = sender.run(Long.parseLong(instance.getId()), () -> ending(context));
                    return (completed, operations) -> {
                        if (lost(context)) {
                            LOG.debug("Another worker serves webhook {} now", instance.getId());
                        } else if (more) {
                            operations.reschedule(completed, Instant.now()); // db-scheduler's clock is the system's
                        } else {
                            operations.remove();
                        }
                    };
                });
    }

    /** Also wakes those whose receivers have been left alone for long enough. */
    @Bean
    RecurringTask<Void> webhookSweep(WebhookCalls calls) {
        return Tasks.recurring("webhook-sweep", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> want(calls.waiting()));
    }

    @Bean
    RecurringTask<Void> webhookPurge(WebhookCalls calls, Clock clock) {
        return Tasks.recurring("webhook-purge", FixedDelay.ofHours(1)).execute((instance, context) -> {
            while (calls.purge(clock.instant().minus(KEPT), REMOVED_AT_ONCE) > 0) {
                LOG.debug("Removed calls of webhooks that were over");
            }
        });
    }

    /** Not within the transaction, where two changes would wait for each other; what this loses the sweep finds. */
    @TransactionalEventListener
    void on(CallsWaiting waiting) {
        Thread.ofVirtual().name("webhook-wake-up").start(() -> {
            try {
                want(waiting.webhookIds());
            } catch (DataAccessException | IllegalStateException e) {
                LOG.debug("Senders of webhooks could not be wanted; the sweep will", e);
            }
        });
    }

    private void want(Collection<Long> webhookIds) {
        scheduler.ifAvailable(running -> webhookIds.forEach(id -> want(running, id)));
    }

    private static void want(Scheduler running, long webhookId) {
        try {
            running.scheduleIfNotExists(new TaskInstance<>(SENDER, String.valueOf(webhookId)), Instant.now());
        } catch (TaskInstanceException e) {
            LOG.debug("The sender of webhook {} was ending just then; the sweep will want it", webhookId, e);
        }
    }

    private static boolean ending(ExecutionContext context) {
        return context.getSchedulerState().isShuttingDown() || lost(context);
    }

    private static boolean lost(ExecutionContext context) {
        return context.getCurrentlyExecuting().getHeartbeatState().hasStaleHeartbeat();
    }
}
