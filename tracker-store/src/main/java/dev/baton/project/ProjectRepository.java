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

    /** Which project in which version, as {@link ProjectRecords} knows it. */
    record Edition(long id, long version) {}

    /** A project, and what decides about somebody's role in it; see {@link ProjectAccess#role}. */
    record Standing(
            long id,
            long version,
            ProjectKind kind,
            Role inSpace,
            @Nullable ProjectRole given) {

        Edition edition() {
            return new Edition(id, version);
        }
    }

    /** The id and key of a project. */
    record IdAndKey(long id, String key) {}

    String STANDING = """
            select new dev.baton.project.ProjectRepository$Standing(p.id, p.version, p.kind, u.role, m.role)
            from ProjectEntity p join UserEntity u on u.id = :userId and not u.deleted
            left join MembershipEntity m on m.projectId = p.id and m.userId = u.id
            where not p.deleted and
            """;

    /** Who belongs to a project, as an administrator of the space need not. */
    String BELONGS = """
            (p.kind = dev.baton.project.ProjectKind.CROSS_DEPARTMENT and u.role <> dev.baton.user.Role.GUEST
            or exists (select m.userId from MembershipEntity m where m.projectId = p.id and m.userId = u.id))
            """;

    /** Who may see a project; the same as {@link ProjectAccess#role} says. */
    String MAY_SEE =
            " not p.deleted and not u.deleted and (u.role = dev.baton.user.Role.ADMINISTRATOR or " + BELONGS + ")";

    String EDITION = "select new dev.baton.project.ProjectRepository$Edition(p.id, p.version)"
            + " from ProjectEntity p join UserEntity u on u.id = :userId where";

    @Query(STANDING + "p.key = :key")
    Optional<Standing> findStanding(long userId, String key);

    @Query(STANDING + "p.id = :id")
    Optional<Standing> findStanding(long userId, long id);

    @Query(EDITION + MAY_SEE + """
            and (:everybodys = true or""" + BELONGS + """
            )
            and (:archived is null or p.archived = :archived)
            order by p.key
            """)
    List<Edition> findVisible(long userId, boolean everybodys, @Nullable Boolean archived);

    @Query(EDITION + MAY_SEE + " and p.id in :ids")
    List<Edition> findVisible(long userId, Collection<Long> ids);

    @Query("select new dev.baton.project.ProjectRepository$IdAndKey(p.id, p.key)"
            + " from ProjectEntity p join UserEntity u on u.id = :userId where" + MAY_SEE)
    List<IdAndKey> findVisibleKeys(long userId);

    @Query("select u.id from UserEntity u, ProjectEntity p where p.id = :id and u.id in :userIds and" + MAY_SEE)
    List<Long> whoMaySee(long id, Collection<Long> userIds);

    @Query("select u.id from UserEntity u, ProjectEntity p where p.id = :id"
            + " and u.id in (select f.id from UserEntity f join f.terms t where t like :pattern escape '!') and"
            + MAY_SEE
            + " order by case when lower(u.name) like :pattern escape '!' then 0 else 1 end, u.name, u.id")
    List<Long> searchAssignable(long id, String pattern, Limit limit);

    List<ProjectEntity> findByIdIn(Collection<Long> ids);

    boolean existsByKey(String key);
}
