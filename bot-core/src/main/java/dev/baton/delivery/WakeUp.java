package dev.baton.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.baton.delivery.DeliverySteps.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wants drains, right after the commit that gave them something to do and never within it: the row that wants a drain is one
 * for the whole place, and two changes must not wait for each other there. One thread does it for everybody, for all places
 * that have gathered by one statement, so that neither a commit nor a thousand followers wait for it. What it loses, the
 * {@link Sweep} finds.
 */
@Component
class WakeUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);
    private static final int PLACES_A_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final DeliverySteps steps;
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread worker;

    WakeUp(JdbcClient jdbc, ObjectProvider<Scheduler> scheduler, DeliverySteps steps) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.steps = steps;
    }

    /** The drains of these places are wanted once the transaction that is under way has committed. */
    void afterCommit(Collection<String> placeKeys) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                steps.reached(Point.COMMITTED);
                waiting.addAll(placeKeys);
            }
        });
    }

    /** The drain of the place is wanted, soon. */
    void soon(String placeKey) {
        waiting.add(placeKey);
    }

    /** The drains of these places are wanted; returns when they are. A drain that is wanted or at work stays so. */
    void now(Collection<String> placeKeys) {
        var sorted = List.copyOf(new TreeSet<>(placeKeys)); // in one order everywhere, so that replicas don't deadlock
        var now = Utc.column(Instant.now()); // db-scheduler's clock is the system's
        for (int from = 0; from < sorted.size(); from += PLACES_A_STATEMENT) {
            var some = sorted.subList(from, Math.min(from + PLACES_A_STATEMENT, sorted.size()));
            var values = new ArrayList<Object>(some.size() * 3);
            some.forEach(key -> Collections.addAll(values, Drain.TASK, key, now));
            jdbc.sql(
                            "INSERT IGNORE INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES "
                                    + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, FALSE, 1)")))
                    .params(values)
                    .update();
        }
        steps.reached(Point.WOKEN);
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }

    private void work() {
        while (worker == Thread.currentThread()) {
            var gathered = new ArrayList<String>();
            try {
                gathered.add(waiting.take());
                waiting.drainTo(gathered);
                now(gathered);
            } catch (InterruptedException stopping) {
                return;
            } catch (ConcurrencyFailureException lostRace) {
                waiting.addAll(gathered); // against a replica's scheduler; the next time around it is won
            } catch (DataAccessException e) {
                LOG.warn("Drains could not be wanted; the sweep will: {}", e.getMessage());
            }
        }
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("delivery-wake-up").unstarted(this::work);
        worker.start();
    }

    @Override
    public void stop() {
        var working = worker;
        worker = null;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
