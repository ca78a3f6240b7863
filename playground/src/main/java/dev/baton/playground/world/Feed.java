package dev.baton.playground.world;

import dev.baton.playground.OnlyInPlayground;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells the open pages what has changed, in order. */
@Component
@OnlyInPlayground
public final class Feed {

    private final AtomicLong last = new AtomicLong();
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();

    Feed() {}

    /**
     * Something changed.
     *
     * @param seq   counts up by one
     * @param kind  {@code message}, {@code message-gone}, {@code view}, {@code view-gone}, {@code exchange}, {@code status} or
     *              {@code reset}
     * @param value the new state of the thing; its id where it is gone
     */
    public record News(long seq, String kind, Object value) {}

    /** The number of the last news. */
    public long last() {
        return last.get();
    }

    /** Has it called for all news from now on, one after the other, until the answer is closed. */
    public AutoCloseable listen(Consumer<News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells everybody; in the order of the calls. */
    public synchronized void tell(String kind, Object value) {
        var news = new News(last.incrementAndGet(), kind, value);
        listeners.forEach(listener -> listener.accept(news));
    }
}
