package dev.baton.viewing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** What users looked at, of one sort. */
@NoRepositoryBean
interface ViewedRepository<T extends ViewedEntity> extends JpaRepository<T, Long> {

    /** All that the user looked at, the last first. */
    List<T> findByUserIdOrderByViewedDescIdDesc(long userId);
}
