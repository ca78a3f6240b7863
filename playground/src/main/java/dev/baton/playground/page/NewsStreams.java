package dev.baton.playground.page;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends news to the open pages, each at the pace at which it takes them. The stream of a page that takes none ends; when it
 * looks again it asks for a new one, and for everything.
 */
@Component
@OnlyInPlayground
final class NewsStreams {

    /** So that a page that is gone is noticed. */
    private static final int SIGN_OF_LIFE_SECONDS = 15;

    private static final int MOST_WAITING = 2_000;

    private final Feed feed;

    /** Each stream with the thread that sends it. */
    private final Map<SseEmitter, Thread> open = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    NewsStreams(Feed feed) {
        this.feed = feed;
    }

    /** A stream of everything from now on. */
    SseEmitter open() {
        var stream = new SseEmitter(0L);
        var waiting = new LinkedBlockingQueue<Feed.News>(MOST_WAITING);
        var listening = feed.listen(news -> {
            if (!waiting.offer(news)) {
                open.remove(stream);
            }
        });
        var sending = Thread.ofVirtual().name("playground-news").unstarted(() -> {
            try (listening) {
                send(stream, waiting);
            } finally {
                open.remove(stream);
                stream.complete();
            }
        });
        stream.onCompletion(() -> open.remove(stream));
        open.put(stream, sending);
        sending.start();
        if (stopping) {
            end(); // it came in between
        }
        return stream;
    }

    private void send(SseEmitter stream, BlockingQueue<Feed.News> waiting) {
        try {
            stream.send(SseEmitter.event().comment("here")); // or the page would not know that it is connected
            while (open.containsKey(stream)) {
                var news = waiting.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
                stream.send(
                        news == null
                                ? SseEmitter.event().comment("here")
                                : SseEmitter.event().data(news, MediaType.APPLICATION_JSON));
            }
        } catch (IOException | IllegalStateException pageIsGone) {
            // then there is nobody to tell
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server's stop would wait for streams that never end. */
    @EventListener
    void on(ContextClosedEvent closing) {
        stopping = true;
        end();
    }

    private void end() {
        open.forEach((stream, sending) -> {
            stream.complete();
            sending.interrupt();
        });
        open.clear();
    }
}
