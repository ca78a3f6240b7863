package dev.baton.user;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApiKeyRepository extends JpaRepository<ApiKeyEntity, Long> {

    boolean existsByHash(String hash);

    List<ApiKeyEntity> findByUserIdOrderById(long userId);
}
