package dev.baton.delivery;

import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.State;
import dev.baton.delivery.Delivery.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deliveries to one place that are told of together: of one issue, or a digest of many. */
final class Unit {

    private final List<Delivery> deliveries;
    private final boolean digest;
    private final boolean found;
    private State state;
    private int steps;
    private boolean looked;

    /**
     * @param deliveries oldest first, not empty
     * @param digest     whether they are of many issues
     */
    Unit(List<Delivery> deliveries, boolean digest) {
        this.deliveries = List.copyOf(deliveries);
        this.digest = digest;
        this.state = head().state();
        this.found = state == State.SENDING;
        this.steps = head().steps();
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    Delivery head() {
        return deliveries.getFirst();
    }

    boolean digest() {
        return digest;
    }

    State state() {
        return state;
    }

    int steps() {
        return steps;
    }

    boolean done(Step step) {
        return step.in(steps);
    }

    void done(Step step, State now) {
        steps |= step.bit();
        state = now;
        looked = true;
    }

    /** Done, but not written down yet. */
    void advance(Step step) {
        steps |= step.bit();
    }

    /** Whether more is done than is written down. */
    boolean advanced() {
        return steps != head().steps();
    }

    void marked(State now) {
        state = now;
    }

    /** Whether it is over. */
    boolean closed() {
        return state == State.DONE || state == State.NOTHING || state == State.GIVEN_UP;
    }

    /** Whether the next message of it may stand there already: it was found so, and nobody has looked. */
    boolean mayHaveArrived() {
        return found && !looked;
    }

    /** It was looked for. */
    void lookedFor() {
        looked = true;
    }

    /** Not before what happened can anything of it have been sent. */
    Instant begun() {
        return head().created();
    }

    /** Of the first of the deliveries it was begun with. */
    long id() {
        return Objects.requireNonNullElse(head().unitId(), head().id());
    }

    /** Travels with a message, the same at every try. */
    String deliveryId(Step step) {
        return id() + "-" + (step == Step.CARD ? "card" : "line");
    }

    /** The first moment at which it may be tried; null for any. */
    @Nullable
    Instant nextAt() {
        return head().nextAt();
    }

    /** Whether something is to be said, not only a card to be kept up to date. */
    boolean speaks() {
        return deliveries.stream().anyMatch(delivery -> delivery.purpose() != Purpose.REFRESH);
    }

    boolean has(Purpose purpose) {
        return deliveries.stream().anyMatch(delivery -> delivery.purpose() == purpose);
    }

    /** The latest activity it tells of; 0 for none. */
    long latestActivity() {
        return deliveries.stream()
                .map(Delivery::activityId)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
