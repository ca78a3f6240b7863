package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.transaction.StoreClock;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.UserDeleted;
import dev.baton.user.Users;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who belongs to which project, for the facades, which have checked that the actor manages it. */
@Component
class Members {

    private final MembershipRepository memberships;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final StoreClock clock;

    Members(MembershipRepository memberships, Users users, ApplicationEventPublisher events, StoreClock clock) {
        this.memberships = memberships;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** Puts the creator of a project in charge of it. */
    void found(long projectId, long userId) {
        memberships.save(new MembershipEntity(projectId, userId, ProjectRole.ADMINISTRATOR, clock.now()));
    }

    /** Those who were added, by name. */
    List<Membership> of(long projectId) {
        var members = memberships.findByProjectId(projectId);
        var people = users.byId(members.stream().map(MembershipEntity::userId).toList());
        return members.stream()
                .map(member ->
                        new Membership(projectId, Objects.requireNonNull(people.get(member.userId())), member.role()))
                .sorted(Comparator.comparing(
                                (Membership member) -> member.user().name())
                        .thenComparing(member -> member.user().id()))
                .toList();
    }

    /** Adds somebody, or changes their role. @throws Forbidden @throws Invalid as {@link Projects#addMember} says */
    Membership set(User actor, Project project, long userId, ProjectRole role) {
        var user = users.get(userId);
        if (user.role() == Role.GUEST && role == ProjectRole.ADMINISTRATOR) {
            throw Invalid.at("role", "member.guestAdministrator", user.name());
        }
        var members = memberships.lockByProjectId(project.id());
        var member = find(members, userId);
        if (role == ProjectRole.ADMINISTRATOR || isAdministrator(member)) {
            checkMayAppoint(actor, project);
        }
        if (role != ProjectRole.ADMINISTRATOR) {
            refuseToLoseLastAdministrator(members, userId);
        }
        boolean changed = true;
        if (member.isPresent()) {
            changed = member.get().become(role);
        } else {
            memberships.save(new MembershipEntity(project.id(), userId, role, clock.now()));
        }
        if (changed) {
            memberships.flush();
            events.publishEvent(new MembershipChanged(actor, project.id(), user, role));
        }
        return new Membership(project.id(), user, role);
    }

    /** Removes somebody; false when they did not belong. @throws Forbidden @throws Invalid as {@link #set} */
    boolean remove(User actor, Project project, long userId) {
        var members = memberships.lockByProjectId(project.id());
        var member = find(members, userId);
        if (member.isEmpty()) {
            return false;
        }
        if (isAdministrator(member)) {
            checkMayAppoint(actor, project);
        }
        refuseToLoseLastAdministrator(members, userId);
        memberships.delete(member.get());
        memberships.flush();
        events.publishEvent(new MembershipChanged(actor, project.id(), users.get(userId), null));
        return true;
    }

    /** Leaves a project that is being deleted without anybody. */
    void removeAll(long projectId) {
        memberships.deleteAll(memberships.lockByProjectId(projectId));
    }

    /** A project may lose its last administrator so: those of the space act as one. */
    @EventListener
    void on(UserDeleted deletion) {
        var user = deletion.user();
        var theirs = memberships.findByUserId(user.id());
        memberships.deleteAll(theirs);
        memberships.flush();
        for (var membership : theirs) {
            events.publishEvent(new MembershipChanged(deletion.actor(), membership.projectId(), user, null));
        }
    }

    /** @throws Forbidden where only administrators of the space appoint others, and the actor is none */
    void checkMayAppoint(User actor, Project project) {
        if (!project.settings().administratorsEditAdministrators()
                && users.get(actor.id()).role() != Role.ADMINISTRATOR) {
            throw new Forbidden("member.spaceAdministratorsOnly", project.key());
        }
    }

    private static Optional<MembershipEntity> find(List<MembershipEntity> members, long userId) {
        return members.stream().filter(m -> m.userId() == userId).findFirst();
    }

    private static boolean isAdministrator(Optional<MembershipEntity> member) {
        return member.isPresent() && member.get().role() == ProjectRole.ADMINISTRATOR;
    }

    private static void refuseToLoseLastAdministrator(List<MembershipEntity> members, long userId) {
        var administrators = members.stream()
                .filter(m -> m.role() == ProjectRole.ADMINISTRATOR)
                .toList();
        if (administrators.size() == 1 && administrators.getFirst().userId() == userId) {
            throw new Invalid("member.lastAdministrator");
        }
    }
}
