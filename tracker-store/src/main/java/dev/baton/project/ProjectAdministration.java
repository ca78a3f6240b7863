package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.transaction.Transactions;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Changes projects as a whole, and says who is in charge of them. Every method throws {@link NotFound} when the project is
 * missing or not the actor's to see, and, where it writes, {@link Forbidden} unless the actor administers it.
 */
@Service
public class ProjectAdministration {

    private final ProjectRepository projects;
    private final Projects visible;
    private final ProjectChanges changes;
    private final Members members;
    private final Users users;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    ProjectAdministration(
            ProjectRepository projects,
            Projects visible,
            ProjectChanges changes,
            Members members,
            Users users,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.visible = visible;
        this.changes = changes;
        this.members = members;
        this.users = users;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Changes all of a project, archived or not. Returns it as it is now. On record as an activity, unless it is so already.
     *
     * @throws Invalid   when the key is malformed or taken, or the name blank or too long
     * @throws Forbidden also when who may appoint administrators would change and the actor may not
     */
    public Project change(User actor, long projectId, ProjectDraft to) {
        return transactions.run(() -> {
            var before = changes.begin(actor, projectId).project();
            var key = Projects.checkedKey(to.key());
            var name = PlainText.line("name", to.name(), Projects.NAME_LENGTH);
            if (!key.equals(before.key()) && projects.existsByKey(key)) {
                throw Invalid.at("key", "project.keyTaken", key);
            }
            if (before.settings().administratorsEditAdministrators()
                    != to.settings().administratorsEditAdministrators()) {
                members.checkMayAppoint(actor, before);
            }
            entity(projectId).change(key, name, to.settings(), to.archived());
            projects.flush();
            var after = changes.now(actor, projectId);
            var fields = differences(before, after);
            if (!fields.isEmpty()) {
                events.publishEvent(new ProjectChanged(actor, projectId, fields));
            }
            return after;
        });
    }

    /**
     * Deletes a project with all that is in it: nobody sees it any more, and its key is free. Returns it as it was.
     *
     * @throws Forbidden unless the actor is an administrator of the space, for it cannot be undone
     */
    public Project delete(User actor, long projectId) {
        return transactions.run(() -> {
            var project = access(actor, projectId).project();
            if (users.get(actor.id()).role() != Role.ADMINISTRATOR) {
                throw new Forbidden("user.administratorsOnly");
            }
            changes.begin(actor, projectId);
            members.removeAll(projectId);
            entity(projectId).delete();
            return project;
        });
    }

    /** Those who were put in charge of the project, by name; for everybody who may see it. */
    public List<User> administrators(User actor, long projectId) {
        return transactions.read(() -> {
            access(actor, projectId);
            return members.of(projectId).stream()
                    .filter(member -> member.role() == ProjectRole.ADMINISTRATOR)
                    .map(Membership::user)
                    .toList();
        });
    }

    /**
     * Puts somebody in charge, whether they belonged before or not.
     *
     * @throws Forbidden also where only administrators of the space appoint others, and when the project is archived
     * @throws NotFound  also when there is no such user
     * @throws Invalid   when they are a guest
     */
    public Membership appoint(User actor, long projectId, long userId) {
        return transactions.run(
                () -> members.set(actor, access(actor, projectId).forManagement(), userId, ProjectRole.ADMINISTRATOR));
    }

    /**
     * Lets an administrator of the project go on as a member.
     *
     * @throws Forbidden as for {@link #appoint}
     * @throws NotFound  also when they do not administer it
     * @throws Invalid   when they are the last
     */
    public Membership dismiss(User actor, long projectId, long userId) {
        return transactions.run(() -> {
            var project = access(actor, projectId).forManagement();
            if (administrators(actor, projectId).stream().noneMatch(user -> user.id() == userId)) {
                throw new NotFound("member.noAdministrator", project.key(), String.valueOf(userId));
            }
            return members.set(actor, project, userId, ProjectRole.MEMBER);
        });
    }

    private ProjectAccess access(User actor, long projectId) {
        return visible.access(actor, projectId)
                .orElseThrow(() -> new NotFound("project.notFound", String.valueOf(projectId)));
    }

    private ProjectEntity entity(long projectId) {
        return projects.findById(projectId).orElseThrow();
    }

    private static List<String> differences(Project before, Project after) {
        var fields = new ArrayList<String>();
        note(fields, "name", before.name(), after.name());
        note(fields, "key", before.key(), after.key());
        note(fields, "archived", before.archived(), after.archived());
        var was = before.settings();
        var is = after.settings();
        note(fields, "chartEnabled", was.chartEnabled(), is.chartEnabled());
        note(fields, "resolvedInChart", was.resolvedInChart(), is.resolvedInChart());
        note(fields, "subtaskingEnabled", was.subtaskingEnabled(), is.subtaskingEnabled());
        note(
                fields,
                "administratorsEditAdministrators",
                was.administratorsEditAdministrators(),
                is.administratorsEditAdministrators());
        note(fields, "textFormat", was.textFormat(), is.textFormat());
        return fields;
    }

    private static void note(List<String> fields, String field, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(field);
        }
    }
}
