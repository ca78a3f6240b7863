package dev.baton.webhook;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WebhookRepository extends JpaRepository<WebhookEntity, Long> {

    List<WebhookEntity> findByProjectIdOrderById(long projectId);

    Optional<WebhookEntity> findByIdAndProjectId(long id, long projectId);

    long countByProjectId(long projectId);

    /** The webhook as it is now, and nobody else changes it until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WebhookEntity w where w.id = :id")
    Optional<WebhookEntity> lock(long id);
}
