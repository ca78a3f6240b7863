package dev.baton.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits together what many threads have to write at the same time: while one commit is under way, the next gathers. Alone, a
 * write does not wait; with many, a thousand small commits become some dozens.
 *
 * @param <W> what is to be written
 */
final class GroupCommit<W> {

    private static final int TOGETHER = 100;

    /** What cannot be remembered may be said twice, so a lost race of the database is not yet the end. */
    private static final int TRIES = 4;

    private final TransactionTemplate transaction;
    private final Consumer<List<W>> writer;
    private final ConcurrentLinkedQueue<Waiting<W>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();

    /** @param writer writes all of a list; called within a transaction, and again after it lost a race */
    GroupCommit(TransactionTemplate transaction, Consumer<List<W>> writer) {
        this.transaction = transaction;
        this.writer = writer;
    }

    private record Waiting<W>(W write, CompletableFuture<Void> committed) {}

    /** Returns when it is committed. @throws org.springframework.dao.DataAccessException when it was not */
    void write(W write) {
        var waiting = new Waiting<>(write, new CompletableFuture<>());
        queue.add(waiting);
        if (queued.getAndIncrement() == 0) {
            Thread.ofVirtual().name("delivery-commit").start(this::work);
        }
        try {
            waiting.committed().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void work() {
        int done;
        do {
            var batch = new ArrayList<Waiting<W>>();
            for (var next = queue.poll(); next != null; next = batch.size() < TOGETHER ? queue.poll() : null) {
                batch.add(next);
            }
            commit(batch);
            done = batch.size();
        } while (queued.addAndGet(-done) != 0);
    }

    private void commit(List<Waiting<W>> batch) {
        try {
            commitOrFail(batch.stream().map(Waiting::write).toList());
            batch.forEach(waiting -> waiting.committed().complete(null));
        } catch (RuntimeException | Error failure) { // of whatever kind, it is for those who wait
            if (batch.size() == 1) {
                batch.getFirst().committed().completeExceptionally(failure);
            } else {
                batch.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    private void commitOrFail(List<W> writes) {
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(status -> writer.accept(writes));
                return;
            } catch (TransientDataAccessException lostRace) {
                if (tries == TRIES) {
                    throw lostRace;
                }
            }
        }
    }
}
