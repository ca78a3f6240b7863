package dev.baton;

import dev.baton.delivery.Deliveries;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * For how long the oldest message has been waiting. A long time alone does not make Baton unfit: it is the chat that
 * does not take it, and whoever asks is still answered.
 */
@Component("delivery")
final class DeliveryHealth extends AbstractHealthIndicator {

    private final Deliveries deliveries;

    DeliveryHealth(Deliveries deliveries) {
        super("The oldest waiting message could not be asked for");
        this.deliveries = deliveries;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("oldestWaitingSeconds", deliveries.oldestWaiting().toSeconds());
    }
}
