package dev.baton.playground.page;

import dev.baton.delivery.Deliveries;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.story.Story;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Feed;
import dev.baton.playground.world.Trouble;
import dev.baton.playground.world.Troubles;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How things stand, told anew to the open pages whenever they stand otherwise. */
@Component
@OnlyInPlayground
final class StatusNews {

    /** After something went over the wire Baton needs a moment to mark what became of it. */
    private static final int LOOK_AFTER_MILLIS = 250;

    private final Feed feed;
    private final Story story;
    private final Troubles troubles;
    private final Deliveries deliveries;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long waiting;
    private volatile boolean stopping;

    StatusNews(Feed feed, Story story, Troubles troubles, Deliveries deliveries) {
        this.feed = feed;
        this.story = story;
        this.troubles = troubles;
        this.deliveries = deliveries;
        feed.listen(news -> {
            if (news.kind() == Feed.Kind.EXCHANGE) {
                lookSoon();
            }
        });
    }

    /**
     * What is neither said nor shown.
     *
     * @param waiting messages on their way to the chats
     */
    record Status(Story.Progress story, Map<Chat, Trouble> troubles, long waiting) {}

    Status now() {
        return new Status(story.progress(), troubles.all(), deliveries.waiting());
    }

    /** Tells the pages. */
    void tell() {
        var now = now();
        waiting = now.waiting();
        feed.tell(Feed.Kind.STATUS, now);
    }

    @EventListener
    void on(Story.Progress further) {
        tell();
    }

    @EventListener
    void on(ContextClosedEvent closing) {
        stopping = true;
    }

    private void lookSoon() {
        if (!stopping && looking.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(this::look);
        }
    }

    /** What waits may go on by itself, so it is looked at until nothing does. */
    private void look() {
        looking.set(false);
        if (stopping) {
            return;
        }
        long before = waiting;
        long after = deliveries.waiting();
        if (after != before) {
            tell();
        }
        if (after > 0) {
            lookSoon();
        }
    }
}
