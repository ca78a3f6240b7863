package dev.baton.project;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MembershipRepository extends JpaRepository<MembershipEntity, MembershipEntity.Key> {

    List<MembershipEntity> findByProjectId(long projectId);

    List<MembershipEntity> findByUserId(long userId);

    /** All of a project's members, locked, so that two who remove an administrator each see the other's act. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MembershipEntity m where m.projectId = :projectId order by m.userId")
    List<MembershipEntity> lockByProjectId(long projectId);
}
