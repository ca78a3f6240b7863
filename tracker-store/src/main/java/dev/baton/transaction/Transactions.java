package dev.baton.transaction;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a unit of work as one transaction. When the database makes it lose a race (a deadlock, a lock waited for in vain, a
 * version or a row that somebody else was faster with) the whole unit is rolled back and run again, a bounded number of
 * times; so a unit must not do anything that a rollback does not undo.
 */
@Component
public class Transactions {

    /** Some three seconds in all: beyond that the person who waits is better told. */
    private static final RetryPolicy AGAIN = RetryPolicy.builder()
            .maxRetries(12)
            .delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(8))
            .multiplier(1.7)
            .maxDelay(Duration.ofMillis(500))
            .predicate(LostRace::in)
            .build();

    private final RetryTemplate retry = new RetryTemplate(AGAIN);
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;
    private final TransactionTemplate reading;

    Transactions(PlatformTransactionManager manager) {
        joining = new TransactionTemplate(manager);
        apart = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        reading = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS));
        reading.setReadOnly(true);
    }

    /**
     * Runs the unit in a transaction of its own, again when a race is lost. When a transaction is active already the unit
     * becomes part of it, and a lost race is for whoever began that one.
     */
    public <T> T run(Supplier<T> unit) {
        return active()
                ? joining.execute(status -> unit.get())
                : retry.invoke(() -> joining.execute(status -> unit.get()));
    }

    /**
     * For what does not write: part of a transaction that is active already, which an error in the unit leaves usable, and
     * else without one. Each statement then sees what is committed at its moment, and the database is spared a begin and an
     * end that would come to nothing; entities are shared throughout the unit all the same.
     */
    public <T> T read(Supplier<T> unit) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? unit.get()
                : retry.invoke(() -> reading.execute(status -> unit.get()));
    }

    /** Like {@link #run}, but never part of a transaction that is active already: what it writes stays. */
    public <T> T runApart(Supplier<T> unit) {
        return retry.invoke(() -> apart.execute(status -> unit.get()));
    }

    /** For what makes sense only as part of something bigger. @throws IllegalStateException without an active transaction */
    public void requireActive() {
        if (!active()) {
            throw new IllegalStateException("There is no transaction to be part of");
        }
    }

    private static boolean active() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
