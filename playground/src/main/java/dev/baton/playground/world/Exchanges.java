package dev.baton.playground.world;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Exchange.Half;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The last of what went over the wire, for the inspector. */
@Component
@OnlyInPlayground
public final class Exchanges {

    private static final int KEPT = 300;
    private static final int BODY = 64_000;

    private final Feed feed;
    private final AtomicLong ids = new AtomicLong();
    private final Deque<Exchange> last = new ArrayDeque<>();

    Exchanges(Feed feed) {
        this.feed = feed;
    }

    /** What of an exchange is known before the answer. */
    record Begun(Chat chat, boolean toBaton, String what, String target, Instant at, Half request) {}

    /** Writes down a whole exchange. */
    synchronized void add(Begun begun, int status, Map<String, String> headers, String body) {
        var exchange = new Exchange(
                ids.incrementAndGet(),
                begun.at(),
                begun.chat(),
                begun.toBaton(),
                begun.what(),
                begun.target(),
                status,
                Instant.now().toEpochMilli() - begun.at().toEpochMilli(),
                shown(begun.request()),
                shown(new Half(headers, body)));
        last.addLast(exchange);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        feed.tell(Feed.Kind.EXCHANGE, new Summary(exchange));
    }

    /** An exchange without its bodies. */
    public record Summary(
            long id, Instant at, Chat chat, boolean toBaton, String what, String target, int status, long millis) {

        Summary(Exchange exchange) {
            this(
                    exchange.id(),
                    exchange.at(),
                    exchange.chat(),
                    exchange.toBaton(),
                    exchange.what(),
                    exchange.target(),
                    exchange.status(),
                    exchange.millis());
        }
    }

    /** All that is kept, oldest first. */
    public synchronized List<Summary> all() {
        return last.stream().map(Summary::new).toList();
    }

    /** One of them, with its bodies. */
    public synchronized Optional<Exchange> get(long id) {
        return last.stream().filter(exchange -> exchange.id() == id).findFirst();
    }

    /** Forgets all. */
    public synchronized void clear() {
        last.clear();
    }

    private static Half shown(Half half) {
        var masked = Masking.of(half);
        var body = masked.body();
        return body.length() > BODY ? new Half(masked.headers(), body.substring(0, BODY) + "…") : masked;
    }
}
