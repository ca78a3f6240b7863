package dev.baton.playground.story;

import dev.baton.delivery.Deliveries;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.PlaygroundClock;
import dev.baton.playground.world.Feed;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.View;
import dev.baton.playground.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Waits until Baton has done all that followed from an act. */
@Component
@OnlyInPlayground
final class Settling {

    /** A look at whether it is done; the machine may be slow, but not so slow. */
    private static final Duration LOOK = Duration.ofMillis(4);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How much passes with a look while messages wait, so that the chats' pace of one in a second costs us no second. */
    private static final Duration PASSING = Duration.ofSeconds(1);

    private final Deliveries deliveries;
    private final Outcomes outcomes;
    private final PlaygroundClock clock;
    private final Feed feed;

    Settling(Deliveries deliveries, Outcomes outcomes, PlaygroundClock clock, Feed feed) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.clock = clock;
        this.feed = feed;
    }

    /**
     * Does what is asked of Baton and waits for what it answers, and until everybody has heard of it.
     *
     * @param next when the next thing happens, before which all of it fits
     * @throws IllegalStateException when Baton refuses, or does not answer
     */
    void through(Runnable asking, Instant next) {
        var before = outcomes.now();
        var answered = new AtomicBoolean();
        try (var listening = feed.listen(news -> answered.compareAndSet(false, isOfBaton(news.value())))) {
            asking.run();
            require(() -> outcomes.now().all() > before.all() && answered.get(), "Baton does not answer");
        }
        if (outcomes.now().undone() > before.undone()) {
            throw new IllegalStateException("Baton did not do it");
        }
        require(() -> arrived(next), "Not everything arrives");
    }

    /** Waits, for some seconds at most, until nothing is on its way; whether it came to that. */
    boolean calm(Duration patience) {
        return waits(() -> deliveries.waiting() == 0, patience);
    }

    private boolean arrived(Instant next) {
        if (deliveries.waiting() == 0) {
            return true;
        }
        if (clock.instant().plus(PASSING).isBefore(next)) {
            clock.advance(PASSING);
        }
        return false;
    }

    private static boolean isOfBaton(Object news) {
        return news instanceof Message message && message.author().equals(World.BOT) || news instanceof View;
    }

    private static void require(BooleanSupplier wish, String otherwise) {
        if (!waits(wish, PATIENCE)) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Looks again and again whether a wish has come true; false when it has not by the end of that time. */
    static boolean waits(BooleanSupplier wish, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!wish.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(LOOK.toMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
        return true;
    }
}
