package dev.baton.playground.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.baton.playground.world.Feed;
import dev.baton.playground.world.TeamsStage;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class NewsStreamsTest {

    private final Feed feed =
            TeamsStage.of(Clock.systemUTC(), "http://127.0.0.1:1").feed();
    private final NewsStreams streams = new NewsStreams(feed);
    private final MockMvc page =
            MockMvcBuilders.standaloneSetup(new Events(streams)).build();

    @RestController
    record Events(NewsStreams streams) {
        @GetMapping("/events")
        SseEmitter events() {
            return streams.open();
        }
    }

    @Test
    void aPageHearsWhatIsNewsFromThenOn() throws Exception {
        feed.tell(Feed.Kind.STATUS, "before");
        var stream = page.perform(get("/events")).andReturn();

        feed.tell(Feed.Kind.MESSAGE_GONE, "after");

        await().untilAsserted(() -> assertThat(stream.getResponse().getContentAsString())
                .contains("{\"seq\":2,\"kind\":\"message-gone\",\"value\":\"after\"}")
                .doesNotContain("before"));
        assertThat(isEnded(stream)).isFalse();
    }

    @Test
    void whenTheServerStopsStreamsEndAndSoDoThoseThatComeLate() throws Exception {
        var stream = page.perform(get("/events")).andReturn();

        streams.on(new ContextClosedEvent(new StaticApplicationContext()));

        await().until(() -> isEnded(stream));
        var late = page.perform(get("/events")).andReturn();
        await().until(() -> isEnded(late));
    }

    private static boolean isEnded(MvcResult stream) {
        try {
            stream.getAsyncResult(1);
            return true;
        } catch (IllegalStateException going) {
            return false;
        }
    }
}
