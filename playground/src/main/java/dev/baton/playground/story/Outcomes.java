package dev.baton.playground.story;

import dev.baton.playground.OnlyInPlayground;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.springframework.stereotype.Component;

/** What Baton has made of the requests so far, as its metrics count it. */
@Component
@OnlyInPlayground
final class Outcomes {

    private static final String COMMANDS = "baton.commands";

    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Counts of all requests since the start.
     *
     * @param all    that were answered
     * @param undone of which nothing came: refused, not understood, failed, or answered with a form
     */
    record Count(long all, long undone) {}

    Count now() {
        var timers = List.copyOf(meters.find(COMMANDS).timers());
        return new Count(
                count(timers),
                count(timers.stream()
                        .filter(timer -> !"ok".equals(timer.getId().getTag("outcome")))
                        .toList()));
    }

    private static long count(List<Timer> timers) {
        return timers.stream().mapToLong(Timer::count).sum();
    }
}
