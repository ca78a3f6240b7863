package dev.baton.watching;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WatchingRepository extends JpaRepository<WatchingEntity, WatchingEntity.Key> {

    /** Fails when there is one; {@code save} would look first and then take another's for its own. */
    @Modifying
    @Query("insert into WatchingEntity (userId, issueId, created) values (:userId, :issueId, :created)")
    void insert(long userId, long issueId, Instant created);

    @Query("select w.userId from WatchingEntity w where w.issueId = :issueId")
    List<Long> watchers(long issueId);
}
