package dev.baton.delivery;

import dev.baton.delivery.Delivery.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/** Folds what waits for one place: the changes of an issue become one unit, many issues' a digest. */
final class Backlog {

    /** With news of more issues than this waiting, nobody would read them one by one. */
    static final int DIGEST_OVER = 10;

    private Backlog() {}

    /** The units that can be told now, in order; those of one issue never overtake each other. */
    static List<Unit> units(List<Delivery> open, Instant now) {
        var groups = new LinkedHashMap<Object, List<Delivery>>();
        for (var delivery : open) {
            groups.computeIfAbsent(belongsTo(delivery), first -> new ArrayList<>())
                    .add(delivery);
        }
        var units = new ArrayList<Unit>();
        var news = new ArrayList<Delivery>();
        int issues = 0;
        var held = new HashSet<Object>(); // issues of which something earlier has to wait
        for (var group : groups.values()) {
            var digest = group.stream().map(Delivery::issue).distinct().count() > 1;
            var unit = new Unit(group, digest);
            var issue = unit.head().issue();
            if (issue != null && held.contains(issue) || isLater(unit, now)) {
                group.forEach(delivery -> {
                    if (delivery.issue() != null) {
                        held.add(delivery.issue());
                    }
                });
                continue;
            }
            units.add(unit);
            if (digestible(unit)) {
                issues++;
                news.addAll(group);
            }
        }
        if (issues > DIGEST_OVER) {
            units.removeIf(Backlog::digestible);
            news.sort(Comparator.comparingLong(Delivery::id));
            units.add(new Unit(news, true));
        }
        units.sort(Comparator.comparingLong(unit -> unit.head().id()));
        return units;
    }

    private static Object belongsTo(Delivery delivery) {
        var unit = delivery.unitId();
        if (unit != null) {
            return unit;
        }
        var issue = delivery.issue();
        return issue != null ? issue : delivery;
    }

    private static boolean isLater(Unit unit, Instant now) {
        var next = unit.nextAt();
        return next != null && next.isAfter(now);
    }

    private static boolean digestible(Unit unit) {
        return !unit.head().begun()
                && unit.head().issue() != null
                && (unit.has(Purpose.NEWS) || unit.has(Purpose.TOLD))
                && !unit.has(Purpose.SHOW);
    }
}
