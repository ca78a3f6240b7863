package dev.baton.project;

import dev.baton.user.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Users' rows are another package's, so they are named by their entity's name, and answered by id. */
interface ProjectRepository extends JpaRepository<ProjectEntity, Long> {

    /** A project, and what decides about somebody's role in it; see {@link ProjectAccess#role}. */
    record Standing(
            ProjectEntity project, Role inSpace, @Nullable ProjectRole given) {}

    String STANDING = """
            select new dev.baton.project.ProjectRepository$Standing(p, u.role, m.role)
            from ProjectEntity p join UserEntity u on u.id = :userId
            left join MembershipEntity m on m.projectId = p.id and m.userId = u.id
            """;

    /** Who may see a project; the same as {@link ProjectAccess#role} says. */
    String MAY_SEE = """
            (u.role = dev.baton.user.Role.ADMINISTRATOR
            or p.kind = dev.baton.project.ProjectKind.CROSS_DEPARTMENT and u.role = dev.baton.user.Role.MEMBER
            or exists (select m.userId from MembershipEntity m where m.projectId = p.id and m.userId = u.id))
            """;

    @Query(STANDING + "where p.key = :key")
    Optional<Standing> findStanding(long userId, String key);

    @Query(STANDING + "where p.id = :id")
    Optional<Standing> findStanding(long userId, long id);

    @Query("select p from ProjectEntity p join UserEntity u on u.id = :userId where " + MAY_SEE + " order by p.key")
    List<ProjectEntity> findVisible(long userId);

    @Query("select p from ProjectEntity p join UserEntity u on u.id = :userId where p.id in :ids and " + MAY_SEE)
    List<ProjectEntity> findVisible(long userId, Collection<Long> ids);

    /** The ids and keys of visible projects. */
    @Query(
            "select new dev.baton.project.ProjectRepository$IdAndKey(p.id, p.key) from ProjectEntity p join UserEntity u on u.id = :userId where "
                    + MAY_SEE)
    List<IdAndKey> findVisibleKeys(long userId);

    record IdAndKey(long id, String key) {}

    @Query("select u.id from UserEntity u, ProjectEntity p where p.id = :id and u.id in :userIds and " + MAY_SEE)
    List<Long> whoMaySee(long id, Collection<Long> userIds);

    @Query("select u.id from UserEntity u, ProjectEntity p where p.id = :id"
            + " and u.id in (select f.id from UserEntity f join f.terms t where t like :pattern escape '!') and "
            + MAY_SEE
            + " order by case when lower(u.name) like :pattern escape '!' then 0 else 1 end, u.name, u.id")
    List<Long> searchAssignable(long id, String pattern, Limit limit);

    boolean existsByKey(String key);
}
