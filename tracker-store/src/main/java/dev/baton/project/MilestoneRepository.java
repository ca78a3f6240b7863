package dev.baton.project;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MilestoneRepository extends JpaRepository<MilestoneEntity, Long> {

    List<MilestoneEntity> findByProjectIdIn(Collection<Long> projectIds);

    /** Whether another of the project is called so, as the database's unique key sees it. */
    boolean existsByProjectIdAndNameAndIdNot(long projectId, String name, long id);
}
