package dev.baton.delivery;

import dev.baton.delivery.CardPositions.Card;
import dev.baton.delivery.Delivery.State;
import dev.baton.delivery.Delivery.Step;
import dev.baton.delivery.DeliverySteps.Point;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers how far deliveries are. Each method returns when that is committed. */
@Component
class Marks {

    private final MarkRows rows;
    private final CardPositions cards;
    private final GroupCommit<Mark> commits;
    private final DeliverySteps steps;
    private final Clock clock;

    Marks(
            MarkRows rows,
            CardPositions cards,
            PlatformTransactionManager transactions,
            DeliverySteps steps,
            Clock clock) {
        this.rows = rows;
        this.cards = cards;
        this.commits = new GroupCommit<>(new TransactionTemplate(transactions), this::write);
        this.steps = steps;
        this.clock = clock;
    }

    /** What can be written in one commit with others of its kind. */
    private sealed interface Mark {}

    /** @param wanted becomes whether all of the unit is still wanted */
    private record Sending(Unit unit, boolean[] wanted) implements Mark {}

    private record Finished(MarkRows.Done done, @Nullable Card card) implements Mark {}

    private record Other(Runnable write) implements Mark {}

    private void write(List<Mark> marks) {
        var sending = new ArrayList<Sending>();
        var finished = new ArrayList<Finished>();
        for (var mark : marks) {
            switch (mark) {
                case Sending one -> sending.add(one);
                case Finished one -> finished.add(one);
                case Other one -> one.write().run();
            }
        }
        if (!sending.isEmpty()) {
            var unwanted = rows.sending(sending.stream().map(Sending::unit).toList());
            sending.forEach(one -> one.wanted()[0] = !unwanted.contains(one.unit()));
        }
        if (!finished.isEmpty()) {
            cards.put(finished.stream()
                    .flatMap(one -> Stream.ofNullable(one.card()))
                    .toList());
            rows.done(finished.stream().map(Finished::done).toList(), clock.instant());
        }
    }

    /** From now on the unit's next message may have been sent. False when a part of the unit is no longer wanted. */
    boolean sending(Unit unit) {
        var wanted = new boolean[1];
        commits.write(new Sending(unit, wanted));
        unit.marked(State.SENDING);
        return wanted[0];
    }

    /** The unit is not gone on with now; unless something of it is in doubt, it is pending. */
    void pause(Unit unit) {
        var state = unit.mayHaveArrived() ? State.SENDING : State.PENDING;
        commits.write(new Other(() -> rows.stepped(unit, unit.steps(), state)));
        unit.marked(state);
    }

    /** The card stands there now, the next step follows at once. */
    void stepped(Unit unit, Card card) {
        commits.write(new Other(() -> {
            cards.put(List.of(card));
            rows.stepped(unit, unit.steps() | Step.CARD.bit(), State.SENDING);
        }));
        unit.done(Step.CARD, State.SENDING);
        steps.reached(Point.STEPPED);
    }

    /** All of it is done. @param card where the card stands now; null when that has not changed */
    void done(Unit unit, @Nullable String remoteId, @Nullable Card card) {
        commits.write(new Finished(new MarkRows.Done(unit, remoteId), card));
        unit.marked(State.DONE);
        steps.reached(Point.DONE);
    }

    /** All of it is told, but these are yet to be shown on the cards. */
    void doneBut(Unit unit, String remoteId, List<Delivery> ofCards) {
        commits.write(new Other(() -> {
            rows.done(List.of(new MarkRows.Done(unit, remoteId)), clock.instant());
            rows.turnIntoRefresh(ofCards);
        }));
        unit.marked(State.DONE);
        steps.reached(Point.DONE);
    }

    /** There was nothing to say, and with that {@code also} is written. */
    void nothing(Unit unit, Runnable also) {
        commits.write(new Other(() -> {
            also.run();
            rows.nothing(unit, clock.instant());
        }));
        unit.marked(State.NOTHING);
    }

    /** There was nothing to say, but these are yet to be shown on the cards. */
    void nothingBut(Unit unit, List<Delivery> ofCards) {
        commits.write(new Other(() -> {
            rows.nothing(unit, clock.instant());
            rows.turnIntoRefresh(ofCards);
        }));
        unit.marked(State.NOTHING);
    }

    /** It failed. Given up when {@code nextAt} is null. */
    void failed(Unit unit, String error, boolean surelyNotArrived, @Nullable Instant nextAt) {
        var state = nextAt == null
                ? State.GIVEN_UP
                : surelyNotArrived && !unit.mayHaveArrived() ? State.PENDING : unit.state();
        commits.write(new Other(() -> rows.failed(unit, state, error, clock.instant(), nextAt)));
    }

    /** They wait for something earlier of their issue. */
    void postpone(List<Delivery> deliveries, Instant until) {
        commits.write(new Other(() -> rows.postpone(deliveries, until)));
    }

    /** Something of a place is written. */
    void write(Runnable write) {
        commits.write(new Other(write));
    }
}
