package dev.baton.project;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface IssueTypeRepository extends JpaRepository<IssueTypeEntity, Long> {

    List<IssueTypeEntity> findByProjectIdIn(Collection<Long> projectIds);

    /** Whether another of the project is called so, as the database's unique key sees it. */
    boolean existsByProjectIdAndNameAndIdNot(long projectId, String name, long id);
}
