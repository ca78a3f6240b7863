package dev.baton.delivery;

import dev.baton.chat.PlatformException;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.delivery.Drain.Next;
import dev.baton.delivery.Errand.LeaseLost;
import dev.baton.delivery.Errand.NotNow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One run of a place's drain: tells units one after the other, and decides what a failure means for those that follow. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    /** When so many different messages fail in a row, it is the place that fails, not they. */
    private static final int FAILURES_OF_PLACE = 2;

    private final String placeKey;
    private final Runs kit;
    private final Errand.Lease lease;
    private final Instant end;
    private final Places.Known known;
    private final List<Failure> failed = new ArrayList<>();
    private final Set<Object> waiting =
            new HashSet<>(); // issues of which something failed: later news must not overtake
    private @Nullable Errand errand;
    private @Nullable Instant blockedUntil;
    private int failures;

    Run(String placeKey, Places.Known known, Errand.Lease lease, Instant end, Runs kit) {
        this.placeKey = placeKey;
        this.known = known;
        this.lease = lease;
        this.end = end;
        this.kit = kit;
        this.failures = known.failures();
    }

    private record Failure(Unit unit, String error, boolean surelyNotArrived) {}

    /** Tells what is open. Returns what is next; null to look again at what is open. */
    @Nullable
    Next tell(List<Delivery> open) {
        var place = open.getFirst().place();
        var plan = Backlog.plan(open, kit.now());
        plan.postponed().forEach((until, postponed) -> kit.marks().postpone(postponed, until));
        var units = plan.units().stream().filter(unit -> !isHeld(unit)).toList();
        if (units.isEmpty()) {
            return new Next.Finished();
        }
        try {
            if (errand == null) {
                var opened = kit.open(place, known, lease);
                if (opened.isEmpty()) {
                    kit.nobodyThere(units);
                    return null;
                }
                errand = opened.get();
            }
            var round = kit.round(errand, open, known);
            for (var unit : units) {
                if (lease.ending() || kit.now().isAfter(end)) {
                    return new Next.Again(kit.now());
                }
                var next = isHeld(unit) ? null : tell(unit, round, units.size());
                if (next != null) {
                    return next;
                }
            }
            return null;
        } catch (NotNow early) {
            return early.until() == null ? null : new Next.Again(early.until());
        } catch (ConversationGone | Refused gone) { // refused as a place, for a unit's own refusal ends with the unit
            kit.gone(place, known, gone);
            return new Next.Finished();
        } catch (PlatformException unopened) {
            return failed(units.getFirst(), unopened, units.size());
        }
    }

    private @Nullable Next tell(Unit unit, Round round, int units) {
        try {
            round.tell(unit);
            kit.metrics().told(unit, kit.now());
            failures = 0;
            return null;
        } catch (Refused refused) {
            LOG.warn("{} refuses delivery {}: {}", placeKey, unit.head().id(), refused.getMessage());
            kit.metrics().givenUp(unit);
            kit.marks().failed(unit, message(refused), true, null);
            return null;
        } catch (TryLater later) {
            return failed(unit, later, units);
        } catch (NotNow | LeaseLost | ConversationGone | DataAccessException notTheMessage) {
            throw notTheMessage;
        } catch (RuntimeException fault) {
            // Whatever is wrong with one message, in its wording for instance, must not keep the others from being
            // told.
            LOG.error("Delivery {} to {} fails", unit.head().id(), placeKey, fault);
            failed.add(new Failure(unit, message(fault), false));
            hold(unit);
            return null;
        }
    }

    private @Nullable Next failed(Unit unit, PlatformException failure, int units) {
        LOG.info("Delivery {} to {} must wait: {}", unit.head().id(), placeKey, failure.getMessage());
        boolean rateLimited = failure instanceof TryLater later && later.rateLimited();
        var retryAfter = failure instanceof TryLater later ? later.retryAfter() : null;
        kit.metrics().failed(unit, rateLimited);
        failed.add(new Failure(unit, message(failure), rateLimited));
        hold(unit);
        failures++;
        if (rateLimited || retryAfter != null || failed.size() >= Math.min(FAILURES_OF_PLACE, units)) {
            blockedUntil = kit.now().plus(retryAfter != null ? retryAfter : Backoff.ofPlace(failures));
            return new Next.Again(blockedUntil);
        }
        return null;
    }

    private void hold(Unit unit) {
        unit.deliveries().forEach(delivery -> waiting.add(subject(delivery)));
    }

    private boolean isHeld(Unit unit) {
        return unit.deliveries().stream().anyMatch(delivery -> waiting.contains(subject(delivery)));
    }

    /** What must be told in order. */
    private static Object subject(Delivery delivery) {
        return delivery.issue() != null ? delivery.issue() : delivery.id();
    }

    /** Writes down what must be known when the place is served next. */
    void remember() {
        for (var failure : failed) {
            var head = failure.unit().head();
            var now = kit.now();
            boolean exhausted = Backoff.exhausted(head.attempts() + 1, head.firstTried(), now);
            if (exhausted) {
                kit.metrics().givenUp(failure.unit());
            }
            var next = blockedUntil != null ? now : now.plus(Backoff.ofMessage(head.attempts() + 1));
            kit.marks().failed(failure.unit(), failure.error(), failure.surelyNotArrived(), exhausted ? null : next);
        }
        boolean moved = errand != null && errand.moved();
        if (moved || blockedUntil != null || failures != known.failures()) {
            kit.remember(placeKey, errand, known, blockedUntil, failures);
        }
    }

    private static String message(RuntimeException failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
