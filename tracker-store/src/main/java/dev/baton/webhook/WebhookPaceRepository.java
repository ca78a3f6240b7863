package dev.baton.webhook;

import org.springframework.data.jpa.repository.JpaRepository;

interface WebhookPaceRepository extends JpaRepository<WebhookPaceEntity, Long> {}
