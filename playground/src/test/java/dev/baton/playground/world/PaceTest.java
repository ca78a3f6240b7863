package dev.baton.playground.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Room SALES = room("C0SALES", Chat.SLACK);
    private static final Room DESIGN = room("19:design@thread.tacv2", Chat.TEAMS);

    private static final Instant BEGIN = Instant.parse("2026-11-25T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final Troubles troubles = new Troubles();
    private final Pace pace = new Pace(troubles, now::get);

    @Test
    void withoutTroubleEverythingIsTaken() {
        assertThat(pace.take(SALES)).isZero();
        assertThat(pace.take(SALES)).isZero();
    }

    @Test
    void aLimitedChatTakesOneInTenSecondsInEachRoom() {
        troubles.set(Chat.SLACK, Trouble.LIMITED);

        assertThat(pace.take(SALES)).isZero();
        pass(Duration.ofMillis(100));
        assertThat(pace.take(SALES)).as("whole seconds").isEqualTo(10);
        pass(Duration.ofMillis(9_999));
        assertThat(pace.take(SALES)).isOne();
        pass(Duration.ofSeconds(10));
        assertThat(pace.take(SALES)).isZero();
        assertThat(pace.take(room("C0OTHER", Chat.SLACK))).isZero();
        assertThat(pace.take(DESIGN)).isZero();
        assertThat(pace.take(DESIGN)).as("the other chat").isZero();
    }

    @Test
    void whatWasLimitedIsForgottenWithTheTrouble() {
        troubles.set(Chat.SLACK, Trouble.LIMITED);
        assertThat(pace.take(SALES)).isZero();
        troubles.set(Chat.SLACK, Trouble.NONE);
        assertThat(pace.take(SALES)).isZero();
        troubles.set(Chat.SLACK, Trouble.LIMITED);

        assertThat(pace.take(SALES)).isZero();
    }

    /** So long after the beginning. */
    private void pass(Duration time) {
        now.set(BEGIN.plus(time));
    }

    private static Room room(String id, Chat chat) {
        return new Room(id, chat, Room.Kind.CHANNEL, "a room", "", List.of(), false, null);
    }
}
