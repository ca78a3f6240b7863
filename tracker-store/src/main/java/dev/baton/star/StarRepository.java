package dev.baton.star;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Issues' and comments' rows are other packages', so they are named by their entities' names. */
interface StarRepository extends JpaRepository<StarEntity, Long> {

    /** A star, and what it calls its issue by. */
    record Shown(StarEntity star, String projectKey, int number, String summary) {}

    String ISSUE =
            " from StarEntity s join IssueEntity i on i.id = s.issueId join ProjectEntity p on p.id = i.projectId ";

    String SHOWN = "select new dev.baton.star.StarRepository$Shown(s, p.key, i.number, i.summary)" + ISSUE;

    String PART = "and p.id in :visible and s.id between :minId and :maxId";

    Optional<StarEntity> findByIssueIdAndCommentIdAndGiverId(long issueId, long commentId, long giverId);

    @Query(SHOWN + "where s.id = :id and p.id in :visible")
    Optional<Shown> find(long id, Collection<Long> visible);

    @Query(SHOWN + "where s.giverId = :userId " + PART)
    List<Shown> given(long userId, Collection<Long> visible, long minId, long maxId, Sort sort, Limit limit);

    @Query(SHOWN + "where s.receiverId = :userId " + PART)
    List<Shown> received(long userId, Collection<Long> visible, long minId, long maxId, Sort sort, Limit limit);

    @Query("select count(s)" + ISSUE + "where s.receiverId = :userId and p.id in :visible"
            + " and (:since is null or s.created >= :since) and (:until is null or s.created < :until)")
    long countReceived(long userId, Collection<Long> visible, @Nullable Instant since, @Nullable Instant until);

    @Query(SHOWN + "where s.issueId in :issueIds and s.commentId = 0 order by s.id")
    List<Shown> ofIssues(Collection<Long> issueIds);

    @Query(SHOWN + "where s.commentId in :commentIds order by s.id")
    List<Shown> ofComments(Collection<Long> commentIds);

    /** Who wrote a comment, and at which issue. */
    record Written(long issueId, long createdBy) {}

    @Query(
            "select new dev.baton.star.StarRepository$Written(c.issueId, c.createdBy) from CommentEntity c where c.id = :id")
    Optional<Written> findComment(long id);

    /** Past the issue's version, for a star is no edit. */
    @Modifying
    @Query("update IssueEntity i set i.starred = true where i.id = :issueId and not i.starred")
    void mark(long issueId);

    @Modifying
    @Query("delete from StarEntity s where s.issueId = :issueId")
    void forget(long issueId);
}
