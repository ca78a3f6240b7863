package dev.baton.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WebhookCallRepository extends JpaRepository<WebhookCallEntity, Long> {

    String WAITING = "c.state = dev.baton.webhook.WebhookCallEntity.State.WAITING ";
    String DEAD = "c.state = dev.baton.webhook.WebhookCallEntity.State.GIVEN_UP ";
    String DUE = "and (c.nextAt is null or c.nextAt <= :now) ";

    /** The oldest that may be sent now. */
    @Query("select c from WebhookCallEntity c where " + WAITING + "and c.webhookId = :webhookId " + DUE
            + "order by c.id")
    Optional<WebhookCallEntity> findNext(long webhookId, Instant now, Limit one);

    /** Gives up what has been waiting since {@code then} or longer. Returns how many. */
    @Modifying(clearAutomatically = true)
    @Query("update WebhookCallEntity c set c.state = dev.baton.webhook.WebhookCallEntity.State.GIVEN_UP,"
            + " c.lastError = :error, c.closed = :now where " + WAITING
            + "and c.webhookId = :webhookId and c.created <= :then")
    int giveUpWaiting(long webhookId, Instant then, String error, Instant now);

    /** Webhooks in use that something could be sent to now. */
    @Query("select distinct c.webhookId from WebhookCallEntity c join WebhookPaceEntity p on p.webhookId = c.webhookId"
            + " join WebhookEntity w on w.id = c.webhookId where " + WAITING + DUE
            + "and w.stopped is null and (p.blockedUntil is null or p.blockedUntil <= :now)")
    List<Long> findWaiting(Instant now);

    @Query("select c from WebhookCallEntity c join WebhookEntity w on w.id = c.webhookId where " + DEAD
            + "and w.projectId = :projectId and (:id is null or c.id = :id) order by c.id desc")
    List<WebhookCallEntity> findDead(long projectId, @Nullable Long id, Limit limit);

    @Query("select c.id from WebhookCallEntity c where c.closed < :then")
    List<Long> findClosedBefore(Instant then, Limit limit);

    @Modifying
    @Query("delete from WebhookCallEntity c where c.id in :ids")
    void deleteByIds(List<Long> ids);
}
