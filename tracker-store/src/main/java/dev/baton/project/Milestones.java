package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Adds, changes and deletes the milestones of a project, each on record as an activity; {@link Project} lists them. Every method
 * throws {@link NotFound} when the project is missing or not the actor's to see, or has no such milestone, and
 * {@link Forbidden} unless the actor administers it and it is not archived.
 */
@Service
public class Milestones {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 100;

    /** The longest description, in characters. */
    public static final int TEXT_LENGTH = 100_000;

    private static final int MOST = 1_000;

    private final MilestoneRepository milestones;
    private final ProjectChanges changes;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Milestones(
            MilestoneRepository milestones,
            ProjectChanges changes,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.milestones = milestones;
        this.changes = changes;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Adds one behind all others.
     *
     * @throws Invalid when the name is blank, too long or taken, the description is too long, a day is out of reach or the
     *     release before the start, or there are 1,000
     */
    public Milestone add(User actor, long projectId, MilestoneDraft draft) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            if (project.milestones().size() >= MOST) {
                throw new Invalid("milestone.tooMany", MOST);
            }
            int order = project.milestones().isEmpty()
                    ? 0
                    : project.milestones().getLast().displayOrder() + 1;
            var added = milestones
                    .save(new MilestoneEntity(projectId, checked(project, draft, 0), order))
                    .toMilestone();
            events.publishEvent(new MilestoneChanged(actor, projectId, added.id(), added.name(), true));
            return added;
        });
    }

    /**
     * Changes all of one, also whether it is archived. Returns it as it is now; nothing is recorded when it is so already.
     *
     * @throws Invalid as for {@link #add}
     */
    public Milestone change(User actor, long projectId, long id, MilestoneDraft to) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            var entity = entity(project, id);
            var before = entity.toMilestone();
            entity.change(checked(project, to, id));
            var after = entity.toMilestone();
            if (!after.equals(before)) {
                milestones.flush();
                events.publishEvent(new MilestoneChanged(actor, projectId, id, after.name(), false));
            }
            return after;
        });
    }

    /** Deletes one; issues no longer have it. Returns it as it was. */
    public Milestone delete(User actor, long projectId, long id) {
        return transactions.run(() -> {
            var entity = entity(changes.begin(actor, projectId).forManagement(), id);
            var milestone = entity.toMilestone();
            events.publishEvent(new MilestoneRemoved(actor, projectId, id, milestone.name()));
            milestones.delete(entity);
            return milestone;
        });
    }

    private MilestoneEntity entity(Project project, long id) {
        return project.milestone(id)
                .flatMap(milestone -> milestones.findById(id))
                .orElseThrow(() -> new NotFound("milestone.notFound", project.key(), String.valueOf(id)));
    }

    private MilestoneDraft checked(Project project, MilestoneDraft draft, long self) {
        var name = PlainText.line("name", draft.name(), NAME_LENGTH);
        ProjectChanges.refuseTaken(
                name,
                project.milestones().stream()
                        .filter(other -> other.id() != self)
                        .map(Milestone::name));
        if (milestones.existsByProjectIdAndNameAndIdNot(project.id(), name, self)) {
            throw ProjectChanges.taken(name);
        }
        var start = inReach("startDate", draft.startDate());
        var release = inReach("releaseDueDate", draft.releaseDueDate());
        if (start != null && release != null && release.isBefore(start)) {
            throw Invalid.at("releaseDueDate", "milestone.releaseBeforeStart", start.toString(), release.toString());
        }
        return new MilestoneDraft(
                name,
                PlainText.block("description", draft.description(), TEXT_LENGTH),
                start,
                release,
                draft.archived());
    }

    private static @Nullable LocalDate inReach(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 9998)) {
            throw Invalid.at(field, "issue.dateFar", day.toString());
        }
        return day;
    }
}
