package dev.baton.project;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StatusRepository extends JpaRepository<StatusEntity, StatusEntity.Key> {

    List<StatusEntity> findByProjectIdIn(Collection<Long> projectIds);
}
