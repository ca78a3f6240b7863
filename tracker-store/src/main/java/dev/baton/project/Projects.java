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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final ProjectRecords records;
    private final Members members;
    private final CounterRepository counters;
    private final Users users;
    private final Transactions transactions;
    private final StoreClock clock;

    Projects(
            ProjectRepository projects,
            ProjectRecords records,
            Members members,
            CounterRepository counters,
            Users users,
            Transactions transactions,
            StoreClock clock) {
        this.projects = projects;
        this.records = records;
        this.members = members;
        this.counters = counters;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Creates a project with the standard statuses and issue types; the actor becomes its administrator.
     *
     * @throws Forbidden when the actor is a guest
     * @throws Invalid   when the key is malformed or taken, or the name blank or too long
     */
    public Project create(User actor, NewProject project) {
        return transactions.run(() -> {
            if (users.get(actor.id()).role() == Role.GUEST) {
                throw new Forbidden("project.membersOnly");
            }
            var key = checkedKey(project.key());
            var checked = new NewProject(
                    key, PlainText.line("name", project.name(), NAME_LENGTH), project.kind(), project.settings());
            if (projects.existsByKey(key)) {
                throw Invalid.at("key", "project.keyTaken", key);
            }
            var entity = projects.saveAndFlush(new ProjectEntity(checked, actor.id(), clock.now()));
            counters.save(new CounterEntity(entity.id()));
            members.found(entity.id(), actor.id());
            return records.furnish(entity);
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
                () -> projects.findStanding(actor.id(), upperCase(key)).flatMap(this::access));
    }

    /** The project with this id together with what the actor may do in it, if it exists and they may see it. */
    public Optional<ProjectAccess> access(User actor, long id) {
        return transactions.read(() -> projects.findStanding(actor.id(), id).flatMap(this::access));
    }

    /** Every project the actor may see that is not archived, by key. */
    public List<Project> list(User actor) {
        return list(actor, ProjectFilter.OFFERED);
    }

    /** The projects that the filter asks for, those that the actor may see, by key. */
    public List<Project> list(User actor, ProjectFilter filter) {
        return transactions.read(
                () -> records.of(projects.findVisible(actor.id(), filter.everybodys(), filter.archived())));
    }

    /** Those of the projects with these ids that the actor may see, archived or not. */
    public List<Project> list(User actor, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : transactions.read(() -> records.of(projects.findVisible(actor.id(), ids)));
    }

    /** The ids of every project the actor may see, archived or not, by key; one statement. */
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
        return transactions.read(() -> members.of(get(actor, key).id()));
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
     * @throws Forbidden unless the actor administers the project, or where only administrators of the space appoint others
     * @throws NotFound  when there is no such user
     * @throws Invalid   when it would leave the project without an administrator, or a guest would administer it
     */
    public Membership addMember(User actor, String key, long userId, ProjectRole role) {
        return transactions.run(() -> members.set(actor, existing(actor, key).forManagement(), userId, role));
    }

    /**
     * Removes somebody; false when they did not belong.
     *
     * @throws Forbidden unless the actor administers the project
     * @throws Invalid   when they are its last administrator
     */
    public boolean removeMember(User actor, String key, long userId) {
        return transactions.run(() -> members.remove(actor, existing(actor, key).forManagement(), userId));
    }

    private ProjectAccess existing(User actor, String key) {
        return access(actor, key).orElseThrow(() -> new NotFound("project.notFound", upperCase(key)));
    }

    private Optional<ProjectAccess> access(Standing standing) {
        return ProjectAccess.role(standing.kind(), standing.inSpace(), standing.given())
                .map(role -> new ProjectAccess(records.of(standing.edition()), role));
    }

    /** @throws Invalid when it cannot be a key */
    /** The key in upper case; what is none is quoted as it was typed. */
    static String checkedKey(String typed) {
        var key = upperCase(typed);
        if (!Project.isKey(key)) {
            throw Invalid.at("key", "project.keyMalformed", typed, Project.KEY_LENGTH);
        }
        return key;
    }

    static String upperCase(String key) {
        return key.strip().toUpperCase(Locale.ROOT);
    }
}
