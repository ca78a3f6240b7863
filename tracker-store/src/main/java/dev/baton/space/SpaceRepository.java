package dev.baton.space;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Users' rows are another package's, so they are named by their entity's name. */
interface SpaceRepository extends JpaRepository<SpaceEntity, Integer> {

    /** 0 when there is no administrator. */
    @Query("""
            select coalesce(min(u.id), 0) from UserEntity u
            where u.role = dev.baton.user.Role.ADMINISTRATOR and not u.deleted
            """)
    long ownerId();

    @Query("select u.created from UserEntity u where u.id = (select min(first.id) from UserEntity first)")
    Instant created();
}
