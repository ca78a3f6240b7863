package dev.baton.notification;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NotificationRepository extends JpaRepository<NotificationEntity, Long> {

    List<NotificationEntity> findByActivityIdOrderById(long activityId);
}
