package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.ProjectRepository.IdAndKey;
import dev.baton.project.ProjectRepository.Standing;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * The projects an actor may see, and their members. A project the actor may not see does not exist for them: the same
 * {@code NotFound} as for one that is missing. Keys may be given in any case.
 */
@Service
public class Projects {

    /** The longest name of a project, in characters. */
    public static final int NAME_LENGTH = 100;

    private final ProjectRepository projects;
    private final MembershipRepository memberships;
    private final CounterRepository counters;
    private final Users users;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final StoreClock clock;

    Projects(
            ProjectRepository projects,
            MembershipRepository memberships,
            CounterRepository counters,
            Users users,
            Transactions transactions,
            ApplicationEventPublisher events,
            StoreClock clock) {
        this.projects = projects;
        this.memberships = memberships;
        this.counters = counters;
        this.users = users;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Creates a project with the standard statuses and issue types; the actor becomes its administrator.
     *
     * @throws Forbidden when the actor is a guest
     * @throws Invalid   when the key is malformed or taken, or the name blank or too long
     */
    public Project create(User actor, NewProject project) {
        var key = upperCase(project.key());
        return transactions.run(() -> {
            if (users.get(actor.id()).role() == Role.GUEST) {
                throw new Forbidden("project.membersOnly");
            }
            if (!Project.isKey(key)) {
                throw Invalid.at("key", "project.keyMalformed", project.key(), Project.KEY_LENGTH);
            }
            var name = PlainText.line("name", project.name(), NAME_LENGTH);
            if (projects.existsByKey(key)) {
                throw Invalid.at("key", "project.keyTaken", key);
            }
            var entity = projects.save(new ProjectEntity(key, name, project.kind(), actor.id(), clock.now()));
            counters.save(new CounterEntity(entity.id()));
            memberships.save(new MembershipEntity(entity.id(), actor.id(), ProjectRole.ADMINISTRATOR, clock.now()));
            projects.flush();
            return entity.toProject();
        });
    }

    /** The project. @throws NotFound when missing or not the actor's to see */
    public Project get(User actor, String key) {
        return existing(actor, key).project();
    }

    /** The project, if it exists and the actor may see it. */
    public Optional<Project> find(User actor, String key) {
        return access(actor, key).map(ProjectAccess::project);
    }

    /** The project together with what the actor may do in it, if it exists and they may see it. */
    public Optional<ProjectAccess> access(User actor, String key) {
        return transactions.read(
                () -> projects.findStanding(actor.id(), upperCase(key)).flatMap(Projects::access));
    }

    /** The project with this id together with what the actor may do in it, if it exists and they may see it. */
    public Optional<ProjectAccess> access(User actor, long id) {
        return transactions.read(() -> projects.findStanding(actor.id(), id).flatMap(Projects::access));
    }

    /** Every project the actor may see, by key. */
    public List<Project> list(User actor) {
        return transactions.read(() -> projects.findVisible(actor.id()).stream()
                .map(ProjectEntity::toProject)
                .toList());
    }

    /** Those of the projects with these ids that the actor may see. */
    public List<Project> list(User actor, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : transactions.read(() -> projects.findVisible(actor.id(), ids).stream()
                        .map(ProjectEntity::toProject)
                        .toList());
    }

    /** The ids of every project the actor may see, by key; one statement. */
    public Map<String, Long> visibleIds(User actor) {
        return transactions.read(() ->
                projects.findVisibleKeys(actor.id()).stream().collect(Collectors.toMap(IdAndKey::key, IdAndKey::id)));
    }

    /** What the actor may do in the project, given or implied by its kind. Empty when they may not see it. */
    public Optional<ProjectRole> role(User actor, String key) {
        return access(actor, key).map(ProjectAccess::role);
    }

    /** Those of the users who may see the project; for the store's own use. */
    public Set<Long> whoMaySee(long projectId, Collection<Long> userIds) {
        return userIds.isEmpty()
                ? Set.of()
                : transactions.read(() -> Set.copyOf(projects.whoMaySee(projectId, userIds)));
    }

    /**
     * The next number for an issue of the project: from 1 on, none ever twice. Until the transaction that is active ends,
     * nobody else gets one of this project, on any replica; so call it late. For the store's own use.
     */
    public int nextIssueNumber(long projectId) {
        return transactions.run(() -> {
            counters.increment(projectId);
            return counters.lastNumber(projectId);
        });
    }

    /**
     * Those who were added to the project, by name. In a cross-department project every member of the space belongs
     * as well, without standing here.
     */
    public List<Membership> members(User actor, String key) {
        return transactions.read(() -> {
            long id = get(actor, key).id();
            var members = memberships.findByProjectId(id);
            var people =
                    users.byId(members.stream().map(MembershipEntity::userId).toList());
            return members.stream()
                    .map(member ->
                            new Membership(id, Objects.requireNonNull(people.get(member.userId())), member.role()))
                    .sorted(Comparator.comparing(
                                    (Membership member) -> member.user().name())
                            .thenComparing(member -> member.user().id()))
                    .toList();
        });
    }

    /**
     * People to whom an issue of the project can be passed, whose name or mail address starts with {@code text}; best
     * match first, at most {@code limit}.
     */
    public List<User> searchAssignable(User actor, String key, String text, int limit) {
        return transactions.read(() -> {
            long id = get(actor, key).id();
            var ids = projects.searchAssignable(id, PlainText.prefixPattern(text), Limit.of(limit));
            var found = users.byId(ids);
            return ids.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    /**
     * Adds somebody, or changes their role when they belong already.
     *
     * @throws Forbidden unless the actor administers the project
     * @throws NotFound  when there is no such user
     * @throws Invalid   when it would leave the project without an administrator, or a guest would administer it
     */
    public Membership addMember(User actor, String key, long userId, ProjectRole role) {
        return transactions.run(() -> {
            long id = existing(actor, key).forManagement().id();
            var user = users.get(userId);
            if (user.role() == Role.GUEST && role == ProjectRole.ADMINISTRATOR) {
                throw Invalid.at("role", "member.guestAdministrator", user.name());
            }
            var members = memberships.lockByProjectId(id);
            var member = members.stream().filter(m -> m.userId() == userId).findFirst();
            if (role != ProjectRole.ADMINISTRATOR) {
                refuseToLoseLastAdministrator(members, userId);
            }
            boolean changed = true;
            if (member.isPresent()) {
                changed = member.get().become(role);
            } else {
                memberships.save(new MembershipEntity(id, userId, role, clock.now()));
            }
            if (changed) {
                memberships.flush();
                events.publishEvent(new MembershipChanged(actor, id, user, role));
            }
            return new Membership(id, user, role);
        });
    }

    /**
     * Removes somebody; false when they did not belong.
     *
     * @throws Forbidden unless the actor administers the project
     * @throws Invalid   when they are its last administrator
     */
    public boolean removeMember(User actor, String key, long userId) {
        return transactions.run(() -> {
            long id = existing(actor, key).forManagement().id();
            var members = memberships.lockByProjectId(id);
            var member = members.stream().filter(m -> m.userId() == userId).findFirst();
            if (member.isEmpty()) {
                return false;
            }
            refuseToLoseLastAdministrator(members, userId);
            memberships.delete(member.get());
            memberships.flush();
            events.publishEvent(new MembershipChanged(actor, id, users.get(userId), null));
            return true;
        });
    }

    private ProjectAccess existing(User actor, String key) {
        return access(actor, key).orElseThrow(() -> new NotFound("project.notFound", upperCase(key)));
    }

    private static Optional<ProjectAccess> access(Standing standing) {
        return ProjectAccess.role(standing.project().kind(), standing.inSpace(), standing.given())
                .map(role -> new ProjectAccess(standing.project().toProject(), role));
    }

    private static void refuseToLoseLastAdministrator(List<MembershipEntity> members, long userId) {
        var administrators = members.stream()
                .filter(m -> m.role() == ProjectRole.ADMINISTRATOR)
                .toList();
        if (administrators.size() == 1 && administrators.getFirst().userId() == userId) {
            throw new Invalid("member.lastAdministrator");
        }
    }

    private static String upperCase(String key) {
        return key.strip().toUpperCase(Locale.ROOT);
    }
}
