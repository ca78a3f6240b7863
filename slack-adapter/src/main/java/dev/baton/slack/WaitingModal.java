package dev.baton.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A modal that says that the answer will come. It is shown while Slack still lets us, which a late answer would not be; so the
 * answer waits until it is known whether the modal is there to be filled.
 */
final class WaitingModal {

    private final CompletableFuture<Optional<String>> id = new CompletableFuture<>();

    /**
     * Shows it beside the request, whose acknowledgement must not wait for it.
     *
     * @param showing answers with the modal's id; empty when Slack would not show it
     */
    void show(Work work, Supplier<Optional<String>> showing) {
        work.after(Duration.ZERO, () -> {
            try {
                id.complete(showing.get());
            } finally {
                spare();
            }
        });
    }

    /** It is not needed. Without effect once it was shown. */
    void spare() {
        id.complete(Optional.empty());
    }

    /** Its id, as soon as that is known; empty when there is none. */
    Optional<String> id() {
        return id.join();
    }
}
