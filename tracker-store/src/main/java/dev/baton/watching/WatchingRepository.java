package dev.baton.watching;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WatchingRepository extends JpaRepository<WatchingEntity, WatchingEntity.Key> {

    @Query("select w.userId from WatchingEntity w where w.issueId = :issueId")
    List<Long> watchers(long issueId);
}
