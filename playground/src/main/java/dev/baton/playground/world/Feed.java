package dev.baton.playground.world;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.playground.OnlyInPlayground;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells the open pages what has changed, in order. Listeners are called with locks held, so all they do is note it down. */
@Component
@OnlyInPlayground
public final class Feed {

    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private volatile long last;

    Feed() {}

    /** What has changed. */
    public enum Kind {
        /** A {@link Message} stands there, or reads differently. */
        MESSAGE,
        /** The message of this room and id is gone. */
        MESSAGE_GONE,
        /** A {@link View} is open, or shows something else. */
        VIEW,
        /** The view of this id is closed. */
        VIEW_GONE,
        /** Something went over the wire: an {@link Exchanges.Summary}. */
        EXCHANGE,
        /** How things stand as a whole. */
        STATUS,
        /** Everything, for it is another company. */
        RESET;

        /** As it stands in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something changed.
     *
     * @param seq   counts up by one
     * @param value the new state of the thing; its id where it is gone
     */
    public record News(long seq, Kind kind, Object value) {}

    /** What ends the listening. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** The number of the last news. */
    public long last() {
        return last;
    }

    /** Has it called for all news from now on, one after the other, until the answer is closed. */
    public Listening listen(Consumer<News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Has it called at each new beginning, so that nothing of a former company reaches into the next one, with the same ids. */
    public void onReset(Runnable forget) {
        listeners.add(news -> {
            if (news.kind() == Kind.RESET) {
                forget.run();
            }
        });
    }

    /** Tells everybody; in the order of the calls. */
    public synchronized void tell(Kind kind, Object value) {
        var news = new News(last + 1, kind, value);
        last = news.seq();
        listeners.forEach(listener -> listener.accept(news));
    }
}
