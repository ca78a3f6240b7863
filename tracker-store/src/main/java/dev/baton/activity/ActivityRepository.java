package dev.baton.activity;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActivityRepository extends JpaRepository<ActivityEntity, Long> {

    List<ActivityEntity> findByIssueIdOrderById(long issueId);

    List<ActivityEntity> findByCommentIdIn(Collection<Long> commentIds);

    List<ActivityEntity> findByCommentIdInAndKindIn(Collection<Long> commentIds, Collection<String> kinds);

    /** With a lock, because what is asked for may be newer than what this transaction sees otherwise. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select a from ActivityEntity a where a.issueId = :issueId order by a.id desc")
    List<ActivityEntity> findLatest(long issueId, Limit limit);
}
