package dev.baton.slack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What is being worked on, on virtual threads: so much at once, so much waiting, no more. It outlives the requests it came
 * with, and when the application stops it is finished first.
 */
final class Work implements SmartLifecycle {

    /** More would only wait for the database's connections. */
    private static final int AT_ONCE = 64;

    private static final int AT_MOST = 2000;
    private static final Duration TO_FINISH = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(Work.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-", 0).factory());
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Semaphore places = new Semaphore(AT_MOST);
    private volatile boolean running;

    /** Takes a task on; false when there is too much already. */
    boolean take(Runnable task) {
        if (!places.tryAcquire()) {
            return false;
        }
        threads.execute(() -> {
            try {
                atOnce.acquireUninterruptibly();
                try {
                    task.run();
                } finally {
                    atOnce.release();
                }
            } catch (RuntimeException unexpected) {
                log.error("Slack: a request was not answered", unexpected);
            } finally {
                places.release();
            }
        });
        return true;
    }

    /** Runs a task in a moment; it belongs to one that was taken on, so there is always a place for it. */
    void after(Duration moment, Runnable task) {
        places.acquireUninterruptibly();
        CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    try {
                        task.run();
                    } catch (RuntimeException unexpected) {
                        log.error("Slack: a request was not answered", unexpected);
                    } finally {
                        places.release();
                    }
                });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        try {
            if (places.tryAcquire(AT_MOST, TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(AT_MOST);
            } else {
                log.warn("Slack: {} requests were not finished", AT_MOST - places.availablePermits());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server has let go of its requests, before anything they need goes away. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1536;
    }
}
