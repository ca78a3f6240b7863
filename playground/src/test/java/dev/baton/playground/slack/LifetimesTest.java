package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.playground.world.Feed;
import dev.baton.playground.world.TeamsStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What Slack takes only for a while. */
class LifetimesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T09:00:00Z"));
    private final Feed feed =
            TeamsStage.of(Clock.systemUTC(), "http://127.0.0.1:1").feed();
    private final Triggers triggers = new Triggers(feed, now::get);
    private final ResponseUrls urls = new ResponseUrls("http://127.0.0.1:8080", feed, now::get);

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static void refused(String error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    @Test
    void aTriggerOpensOneViewForWhoeverDidSomething() {
        var trigger = triggers.issue("ito", "V1");

        assertThat(triggers.exchange(trigger)).satisfies(exchanged -> {
            assertThat(exchanged.person()).isEqualTo("ito");
            assertThat(exchanged.view()).isEqualTo("V1");
        });
        refused("exchanged_trigger_id", () -> triggers.exchange(trigger));
    }

    @Test
    void aTriggerLivesForThreeSeconds() {
        var inTime = triggers.issue("ito", null);
        pass(Duration.ofSeconds(3));
        assertThat(triggers.exchange(inTime).person()).isEqualTo("ito");

        var late = triggers.issue("ito", null);
        pass(Duration.ofMillis(3001));
        refused("expired_trigger_id", () -> triggers.exchange(late));
        refused("invalid_trigger_id", () -> triggers.exchange("1.2.made-up"));
    }

    @Test
    void aResponseUrlTakesFiveAnswers() {
        var occasion = new ResponseUrls.Occasion("ito", "C0SALES", null);
        var url = urls.issue(occasion);
        assertThat(url).startsWith("http://127.0.0.1:8080/playground/slack/respond/");
        var id = url.substring(url.lastIndexOf('/') + 1);

        for (int answer = 0; answer < 5; answer++) {
            assertThat(urls.take(id)).isEqualTo(occasion);
        }
        refused("used_url", () -> urls.take(id));
    }

    @Test
    void aResponseUrlLivesForHalfAnHour() {
        var url = urls.issue(new ResponseUrls.Occasion("ito", "C0SALES", null));
        var id = url.substring(url.lastIndexOf('/') + 1);

        pass(Duration.ofMinutes(30));
        assertThat(urls.take(id).person()).isEqualTo("ito");
        pass(Duration.ofMillis(1));
        refused("expired_url", () -> urls.take(id));
        refused("expired_url", () -> urls.take("made-up"));
    }

    @Test
    void nothingReachesIntoTheNextCompany() {
        var trigger = triggers.issue("ito", null);
        var url = urls.issue(new ResponseUrls.Occasion("ito", "C0SALES", null));

        feed.tell(Feed.Kind.RESET, "");

        refused("invalid_trigger_id", () -> triggers.exchange(trigger));
        refused("expired_url", () -> urls.take(url.substring(url.lastIndexOf('/') + 1)));
    }
}
