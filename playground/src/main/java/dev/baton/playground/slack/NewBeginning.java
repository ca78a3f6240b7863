package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import org.springframework.stereotype.Component;

/** Lets nothing of a former company reach into the next, whose rooms and people have the same ids. */
@Component
@OnlyInPlayground
final class NewBeginning implements AutoCloseable {

    private final AutoCloseable listening;

    NewBeginning(Feed feed, Triggers triggers, ResponseUrls urls, EventQueue queue) {
        listening = feed.listen(news -> {
            if (news.kind().equals("reset")) {
                triggers.forget();
                urls.forget();
                queue.forget();
            }
        });
    }

    @Override
    public void close() throws Exception {
        listening.close();
    }
}
