package dev.baton.slack;

import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What goes back on a request's own connection: given once, by the answer or by time running out. */
final class Acknowledgement {

    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<Response> response = new CompletableFuture<>();

    /** Whether this is what goes back; false when something else already did. */
    boolean give(Response given) {
        return decided.compareAndSet(false, true) && response.complete(given);
    }

    /** Whether it is not decided yet what goes back. */
    boolean open() {
        return !decided.get();
    }

    /** Whether something goes back within {@code patience}; also false when the waiting is interrupted. */
    boolean comes(Duration patience) {
        try {
            response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What goes back: what was given, or else this. */
    Response or(Supplier<Response> otherwise) {
        if (decided.compareAndSet(false, true)) {
            response.complete(otherwise.get());
        }
        return response.join();
    }
}
