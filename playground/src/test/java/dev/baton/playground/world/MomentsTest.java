package dev.baton.playground.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
    private final Feed feed = new Feed();
    private final Moments moments = new Moments(now::get, Duration.ofMillis(1), feed);

    @Test
    void noTwoAreAlikeAlsoWhenTimeStandsStillOrGoesBack() {
        assertThat(moments.next()).isEqualTo(NINE);
        assertThat(moments.next()).isEqualTo(NINE.plusMillis(1));
        now.set(NINE.minusSeconds(60));
        assertThat(moments.next()).isEqualTo(NINE.plusMillis(2));
        now.set(NINE.plusSeconds(60));
        assertThat(moments.next()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void theNextCompanysTellItsOwnTime() {
        moments.next();
        now.set(NINE.minusSeconds(60));

        feed.tell(Feed.Kind.RESET, "");

        assertThat(moments.next()).isEqualTo(NINE.minusSeconds(60));
    }
}
