package dev.baton.teams;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what requests ask for on virtual threads of its own, so that a request can be answered in time whatever the
 * database does. As many at once as the database has use for; a few more wait; more than that are turned away.
 */
final class Workers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final Duration patience;
    private final Semaphore places;
    private final Semaphore atOnce;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("teams-", 0).factory());

    /**
     * @param patience how long a request waits for its result
     * @param atOnce   how many are worked on at once
     * @param waiting  how many more are taken
     */
    Workers(Duration patience, int atOnce, int waiting) {
        this.patience = patience;
        this.atOnce = new Semaphore(atOnce);
        this.places = new Semaphore(atOnce + waiting);
    }

    /**
     * Does the work.
     *
     * @param late takes the result when it comes after this method returned, on the worker's thread
     * @return the result; null when it is not there in time
     * @throws Refusal when there is too much to do already
     */
    <T> @Nullable T inTime(Supplier<T> work, Consumer<T> late) {
        if (!places.tryAcquire()) {
            throw new Refusal(429, "too many requests at once");
        }
        var handedOver = new Handover<T>(late);
        CompletableFuture<T> result;
        try {
            result = CompletableFuture.supplyAsync(() -> doing(work, handedOver), threads);
        } catch (RuntimeException stopping) {
            places.release();
            throw stopping;
        }
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return handedOver.leave();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return handedOver.leave();
        }
    }

    /** Does something that no request waits for. */
    void later(Runnable work) {
        threads.execute(work);
    }

    private <T> T doing(Supplier<T> work, Handover<T> handover) {
        try {
            atOnce.acquireUninterruptibly();
            try {
                var result = work.get();
                handover.finish(result);
                return result;
            } catch (RuntimeException failed) {
                if (handover.left()) {
                    log.error("What came too late for its request failed", failed);
                }
                throw failed;
            } finally {
                atOnce.release();
            }
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Exactly one of the two sides takes the result: the request that waits, or {@code late}. */
    private static final class Handover<T> {

        private final Consumer<T> late;
        private @Nullable T result;
        private boolean gone;

        Handover(Consumer<T> late) {
            this.late = late;
        }

        void finish(T done) {
            synchronized (this) {
                if (!gone) {
                    result = done;
                    return;
                }
            }
            late.accept(done);
        }

        /** The request goes; the result if it came at the last moment. */
        synchronized @Nullable T leave() {
            gone = result == null;
            return result;
        }

        synchronized boolean left() {
            return gone;
        }
    }
}
