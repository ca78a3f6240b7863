package dev.baton.issue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CommentRepository extends JpaRepository<CommentEntity, Long> {

    List<CommentEntity> findByIssueIdAndIdBetweenOrderByIdAsc(long issueId, long least, long greatest, Limit limit);

    List<CommentEntity> findByIssueIdAndIdBetweenOrderByIdDesc(long issueId, long least, long greatest, Limit limit);

    Optional<CommentEntity> findByIdAndIssueId(long id, long issueId);

    long countByIssueId(long issueId);

    @Query("select distinct c.createdBy from CommentEntity c where c.issueId = :issueId order by c.createdBy")
    List<Long> authors(long issueId);
}
