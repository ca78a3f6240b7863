package dev.baton.delivery;

import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Folds what waits for one place: the changes of an issue become one unit, many issues' a digest. */
final class Backlog {

    /** With news of more issues than this waiting, nobody would read them one by one. */
    static final int DIGEST_OVER = 10;

    private Backlog() {}

    /**
     * What is to be done with what waits.
     *
     * @param units     can be told now, in order; those of one issue never overtake each other
     * @param postponed cannot, because something earlier of their issue has to wait: until when
     */
    record Plan(List<Unit> units, Map<Instant, List<Delivery>> postponed) {}

    /** Plans what can be done at this moment about these, oldest first. */
    static Plan plan(List<Delivery> open, Instant now) {
        var groups = new LinkedHashMap<Object, List<Delivery>>();
        for (var delivery : open) {
            groups.computeIfAbsent(belongsTo(delivery), first -> new ArrayList<>())
                    .add(delivery);
        }
        var units = new ArrayList<Unit>();
        var held = new HashMap<Subject, Instant>();
        var postponed = new HashMap<Instant, List<Delivery>>();
        for (var group : groups.values()) {
            var unit = new Unit(group, issues(group).count() > 1);
            var next = unit.nextAt();
            if (next != null && next.isAfter(now)) {
                issues(group).forEach(issue -> held.putIfAbsent(issue, next));
            }
            var until = issues(group).map(held::get).filter(Objects::nonNull).findFirst();
            if (until.isPresent()) {
                postponed
                        .computeIfAbsent(until.get(), first -> new ArrayList<>())
                        .addAll(group.stream()
                                .filter(delivery -> delivery.isDue(now))
                                .toList());
            } else if (unit.head().isDue(now)) {
                units.add(unit);
            }
        }
        postponed.values().removeIf(List::isEmpty);
        return new Plan(digested(units), postponed);
    }

    private static List<Unit> digested(List<Unit> units) {
        var news = units.stream().filter(Backlog::isDigestible).toList();
        if (news.size() <= DIGEST_OVER) {
            return units;
        }
        var digest = new Unit(
                news.stream()
                        .flatMap(unit -> unit.deliveries().stream())
                        .sorted(Comparator.comparingLong(Delivery::id))
                        .toList(),
                true);
        return Stream.concat(units.stream().filter(unit -> !isDigestible(unit)), Stream.of(digest))
                .sorted(Comparator.comparingLong(unit -> unit.head().id()))
                .toList();
    }

    private static Stream<Subject> issues(List<Delivery> group) {
        return group.stream().map(Delivery::issue).filter(Objects::nonNull).distinct();
    }

    private static Object belongsTo(Delivery delivery) {
        var unit = delivery.unitId();
        if (unit != null) {
            return unit;
        }
        var issue = delivery.issue();
        return issue != null ? issue : delivery;
    }

    private static boolean isDigestible(Unit unit) {
        return !unit.head().begun()
                && unit.head().issue() != null
                && (unit.has(Purpose.NEWS) || unit.has(Purpose.TOLD))
                && !unit.has(Purpose.SHOW);
    }
}
