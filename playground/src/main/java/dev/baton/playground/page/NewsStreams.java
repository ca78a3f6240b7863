package dev.baton.playground.page;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Feed;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends news to the open pages, each at the pace at which it takes them. */
@Component
@OnlyInPlayground
final class NewsStreams {

    /** So that a page that is gone is noticed. */
    private static final int SIGN_OF_LIFE_SECONDS = 15;

    private final Feed feed;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    NewsStreams(Feed feed) {
        this.feed = feed;
    }

    /** A stream of everything from now on. */
    SseEmitter open() {
        var emitter = new SseEmitter(0L);
        open.add(emitter);
        var waiting = new LinkedBlockingQueue<Feed.News>();
        var listening = feed.listen(waiting::add);
        Thread.ofVirtual().name("playground-news").start(() -> {
            try (listening) {
                while (open.contains(emitter)) {
                    var news = waiting.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
                    emitter.send(
                            news == null
                                    ? SseEmitter.event().comment("here")
                                    : SseEmitter.event().data(news, MediaType.APPLICATION_JSON));
                }
            } catch (IOException | IllegalStateException pageIsGone) {
                emitter.complete();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (Exception impossible) {
                throw new IllegalStateException("Nothing else can fail in ending to listen", impossible);
            } finally {
                open.remove(emitter);
            }
        });
        emitter.onCompletion(() -> open.remove(emitter));
        return emitter;
    }

    /** The server's stop would wait for streams that never end. */
    @EventListener
    void stopping(ContextClosedEvent closing) {
        open.forEach(SseEmitter::complete);
        open.clear();
    }
}
