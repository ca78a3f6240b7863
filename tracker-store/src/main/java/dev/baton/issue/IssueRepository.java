package dev.baton.issue;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IssueRepository extends JpaRepository<IssueEntity, Long> {

    Optional<IssueEntity> findByProjectIdAndNumber(long projectId, int number);

    /** The issue as it is now, and nobody else changes it until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from IssueEntity i where i.projectId = :projectId and i.number = :number")
    Optional<IssueEntity> lock(long projectId, int number);

    List<IssueEntity> findByIdIn(Collection<Long> ids);

    boolean existsByParentId(long parentId);
}
