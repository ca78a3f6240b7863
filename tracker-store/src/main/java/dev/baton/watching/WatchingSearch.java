package dev.baton.watching;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's watchings as JPQL; issues' and activities' rows are other packages', so they are named by their entities. */
final class WatchingSearch {

    /** Whether somebody else did something that the watcher has not seen. */
    static final String UNREAD = " exists (select a.id from ActivityEntity a where a.issueId = w.issueId"
            + " and a.id > w.seenActivity and a.actorId <> w.userId)";

    private final EntityManager entities;
    private final WatchingQuery query;
    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder from = new StringBuilder(" from WatchingEntity w join IssueEntity i on i.id = w.issueId"
            + " where w.userId = :userId and i.projectId in :visible");

    /** @param visible ids of the projects that the actor may see */
    WatchingSearch(EntityManager entities, long userId, WatchingQuery query, Collection<Long> visible) {
        this.entities = entities;
        this.query = query;
        parameters.put("userId", userId);
        parameters.put("visible", visible);
        if (!query.issueIds().isEmpty()) {
            from.append(" and w.issueId in :issueIds");
            parameters.put("issueIds", query.issueIds());
        }
        if (query.resourceAlreadyRead() != null) {
            from.append(query.resourceAlreadyRead() ? " and not" : " and").append(UNREAD);
        }
    }

    List<WatchingEntity> page() {
        var column = switch (query.sort()) {
            case CREATED -> "w.created";
            case UPDATED -> "w.updated";
            case ISSUE_UPDATED -> "i.updated";
        };
        var direction = query.ascending() ? " asc" : " desc";
        var order = " order by " + column + direction + ", w.id" + direction;
        return select("select w" + from + order, WatchingEntity.class)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
    }

    long count() {
        return select("select count(w)" + from, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> select(String jpql, Class<T> type) {
        var select = entities.createQuery(jpql, type);
        parameters.forEach(select::setParameter);
        return select;
    }
}
