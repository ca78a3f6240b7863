package dev.baton.user;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface UserRepository extends JpaRepository<UserEntity, Long> {

    Optional<UserEntity> findByMailAddress(String mailAddress);

    List<UserEntity> findByIdIn(Collection<Long> ids);

    Optional<UserEntity> findByIdAndDeletedFalse(long id);

    List<UserEntity> findByDeletedFalseOrderByNameAscIdAsc();

    boolean existsByRoleAndDeletedFalse(Role role);

    boolean existsByLoginName(String loginName);

    boolean existsByFormerMailAddress(String mailAddress);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UserEntity u where u.role = :role and not u.deleted order by u.id")
    List<UserEntity> lockByRole(Role role);

    @Query("select u from UserEntity u, ApiKeyEntity k where k.hash = :hash and u.id = k.userId and not u.deleted")
    Optional<UserEntity> findByApiKey(String hash);

    @Query("""
            select u from UserEntity u
            where u.id in (select f.id from UserEntity f join f.terms t where t like :pattern escape '!')
            order by case when lower(u.name) like :pattern escape '!' then 0 else 1 end, u.name, u.id
            """)
    List<UserEntity> search(String pattern, Limit limit);

    /** Who may see a project that the guest may see, and the guest; the project's entities by their names. */
    String SHARES = """
            not u.deleted and (u.id = :guest or exists (
                select p.id from ProjectEntity p, MembershipEntity mine
                where mine.userId = :guest and p.id = mine.projectId and not p.deleted
                and (u.role = dev.baton.user.Role.ADMINISTRATOR
                    or p.kind = dev.baton.project.ProjectKind.CROSS_DEPARTMENT and u.role = dev.baton.user.Role.MEMBER
                    or exists (select m.userId from MembershipEntity m where m.projectId = p.id and m.userId = u.id))))
            """;

    /** As {@link #search}, but only who shares a project with the guest. */
    @Query("select u from UserEntity u"
            + " where u.id in (select f.id from UserEntity f join f.terms t where t like :pattern escape '!') and "
            + SHARES
            + " order by case when lower(u.name) like :pattern escape '!' then 0 else 1 end, u.name, u.id")
    List<UserEntity> searchForGuest(long guest, String pattern, Limit limit);

    @Query("select u from UserEntity u where " + SHARES + " order by u.name, u.id")
    List<UserEntity> findForGuest(long guest);

    @Query("select u from UserEntity u where u.id = :id and " + SHARES)
    Optional<UserEntity> findForGuest(long guest, long id);
}
