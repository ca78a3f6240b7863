package dev.baton.activity;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One look into a feed, as SQL that MySQL and H2 both read. Of several projects the newest of each are taken, each along an
 * index that ends in the id, and the newest of those: an index over many projects is in no order of time, so that all their
 * activities would be collected and sorted for the sake of twenty.
 */
final class Feed {

    /** With more projects than this, all that happened is read in order of time: whoever sees so much soon meets some. */
    private static final int MOST_PROJECTS = 200;

    /** Likewise, when kinds are asked for: what is rare would be looked for long. */
    private static final int MOST_PARTS = 1_000;

    private final ActivityQuery query;
    private final Collection<Long> projects;
    private final @Nullable Long actor;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param projects ids of those whose activities count
     * @param actor    whose activities count; null for everybody's
     */
    Feed(ActivityQuery query, Collection<Long> projects, @Nullable Long actor) {
        this.query = query;
        this.projects = projects;
        this.actor = actor;
    }

    /** The ids, in the order asked for. */
    List<Long> ids(EntityManager entities) {
        if (projects.isEmpty()) {
            return List.of();
        }
        var select = entities.createNativeQuery(
                "SELECT f.id FROM (" + String.join(" UNION ALL ", parts()) + ") f" + last("f.id"), Long.class);
        parameters.forEach(select::setParameter);
        @SuppressWarnings("unchecked") // JPA's native queries know no other
        List<Long> ids = select.getResultList();
        return ids;
    }

    private List<String> parts() {
        var kinds = query.kinds().stream().map(Class::getSimpleName).toList();
        // What one person did in a project is little enough to look through for kinds.
        boolean apart = actor == null && !kinds.isEmpty();
        if (apart ? projects.size() * kinds.size() > MOST_PARTS : projects.size() > MOST_PROJECTS) {
            var among = " AND a.project_id IN (" + parameter(projects) + ")";
            return List.of(part(actor == null ? "PRIMARY" : "activity_of_actor", among + among(kinds)));
        }
        var parts = new ArrayList<String>();
        for (var project : projects) {
            var in = " AND a.project_id = " + parameter(project);
            if (apart) {
                kinds.forEach(kind -> parts.add(part("activity_of_kind", in + " AND a.kind = " + parameter(kind))));
            } else {
                parts.add(part(actor == null ? "activity_of_project" : "activity_of_actor", in + among(kinds)));
            }
        }
        return parts;
    }

    private String among(List<String> kinds) {
        return kinds.isEmpty() ? "" : " AND a.kind IN (" + parameter(kinds) + ")";
    }

    /** @param index the one to be read along; MySQL, left alone, would read all ids backwards for each part */
    private String part(String index, String conditions) {
        var by = actor == null ? "" : " AND a.actor_id = " + parameter(actor);
        return "(SELECT /*+ INDEX(a " + index + ") */ a.id FROM activity a WHERE a.id >= " + parameter(query.minId())
                + " AND a.id <= " + parameter(query.maxId()) + by + conditions + last("a.id") + ")";
    }

    private String last(String id) {
        return " ORDER BY " + id + (query.ascending() ? " ASC" : " DESC") + " LIMIT " + query.limit();
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
