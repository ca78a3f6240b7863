package dev.baton.notification;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Activities' rows are another package's, so they are named by their entity's name. */
interface NotificationRepository extends JpaRepository<NotificationEntity, Long> {

    String OWN = " from NotificationEntity n join ActivityEntity a on a.id = n.activityId"
            + " where n.userId = :userId and a.projectId in :visible ";

    List<NotificationEntity> findByActivityIdOrderById(long activityId);

    List<NotificationEntity> findByCommentIdInAndReasonOrderById(Collection<Long> commentIds, Reason reason);

    @Query("select n" + OWN + "and n.id between :minId and :maxId")
    List<NotificationEntity> find(
            long userId, Collection<Long> visible, long minId, long maxId, Sort sort, Limit limit);

    @Query("select count(n)" + OWN
            + "and (:seen is null or n.seen = :seen) and (:opened is null or n.opened = :opened)")
    long count(long userId, Collection<Long> visible, @Nullable Boolean seen, @Nullable Boolean opened);

    @Modifying
    @Query("update NotificationEntity n set n.seen = true where n.userId = :userId and n.seen = false")
    int see(long userId);

    @Query("select n from NotificationEntity n join ActivityEntity a on a.id = n.activityId"
            + " where n.userId = :userId and n.opened = false and a.issueId = :issueId")
    List<NotificationEntity> findUnopened(long userId, long issueId);

    @Modifying
    @Query("delete from NotificationEntity n where n.activityId in"
            + " (select a.id from ActivityEntity a where a.issueId = :issueId)")
    void forget(long issueId);
}
