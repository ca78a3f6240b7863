package dev.baton.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What operators see of the deliveries: {@code baton.deliveries} by outcome and way, {@code baton.deliveries.latency} from the
 * change to its message, {@code baton.deliveries.rate.limited} for 429s, {@code baton.deliveries.oldest} for how long the
 * oldest has been waiting.
 */
@Component
class DeliveryMetrics {

    private final MeterRegistry registry;

    DeliveryMetrics(ObjectProvider<MeterRegistry> registry, OldestWaiting oldest) {
        this.registry = registry.getIfUnique(() -> Metrics.globalRegistry);
        TimeGauge.builder("baton.deliveries.oldest", () -> oldest.lately().toMillis(), TimeUnit.MILLISECONDS)
                .description("For how long the oldest message on its way has been waiting")
                .register(this.registry);
    }

    void told(Unit unit, Instant now) {
        count("done", unit.head().place(), unit.deliveries().size());
        Timer.builder("baton.deliveries.latency")
                .tag("to", way(unit.head().place()))
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.between(unit.head().created(), now));
    }

    void failed(Unit unit, boolean rateLimited) {
        count("failed", unit.head().place(), unit.deliveries().size());
        if (rateLimited) {
            registry.counter(
                            "baton.deliveries.rate.limited",
                            "to",
                            way(unit.head().place()))
                    .increment();
        }
    }

    void givenUp(Unit unit) {
        count("given-up", unit.head().place(), unit.deliveries().size());
    }

    void gone(Place place) {
        count("gone", place, 1);
    }

    private void count(String outcome, Place place, int deliveries) {
        registry.counter("baton.deliveries", "outcome", outcome, "to", way(place))
                .increment(deliveries);
    }

    /** {@code slack}, {@code teams}, or {@code person}. */
    private static String way(Place place) {
        return place instanceof Place.In in ? in.conversation().platform() : "person";
    }
}
