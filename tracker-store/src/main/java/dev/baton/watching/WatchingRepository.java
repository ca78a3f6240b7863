package dev.baton.watching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WatchingRepository extends JpaRepository<WatchingEntity, Long> {

    Optional<WatchingEntity> findByUserIdAndIssueId(long userId, long issueId);

    boolean existsByUserIdAndIssueId(long userId, long issueId);

    @Query("select w.userId from WatchingEntity w where w.issueId = :issueId")
    List<Long> watchers(long issueId);

    @Query("select w.id from WatchingEntity w where w.id in :ids and" + WatchingSearch.UNREAD)
    Set<Long> unread(Collection<Long> ids);

    @Query("select w from WatchingEntity w where w.userId = :userId and" + WatchingSearch.UNREAD)
    List<WatchingEntity> findUnread(long userId);

    /** How far an issue's activities go. */
    record Last(long issueId, long activityId) {}

    @Query("select new dev.baton.watching.WatchingRepository$Last(a.issueId, max(a.id)) from ActivityEntity a"
            + " where a.issueId in :issueIds group by a.issueId")
    List<Last> lastActivities(Collection<Long> issueIds);

    @Modifying
    @Query("delete from WatchingEntity w where w.issueId = :issueId")
    void forget(long issueId);
}
