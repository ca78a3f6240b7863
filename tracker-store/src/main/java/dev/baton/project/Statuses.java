package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Adds, changes, orders and deletes the custom statuses of a project; {@link Project} lists all. The four standard ones can be
 * moved and nothing else. Every method throws {@link NotFound} when the project is missing or not the actor's to see, or has no
 * such status, and {@link Forbidden} unless the actor administers it and it is not archived.
 */
@Service
public class Statuses {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 50;

    /** What a custom status may look like; Backlog's. */
    public static final List<String> COLORS = List.of(
            "#ea2c00", "#e87758", "#e07b9a", "#868cb7", "#3b9dbd", "#4caf93", "#b0be3c", "#eda62a", "#f42858",
            "#393939");

    private static final int MOST = 100;
    private static final int STEP = 1000;

    private final StatusRepository statuses;
    private final StatusNumberRepository numbers;
    private final ProjectChanges changes;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Statuses(
            StatusRepository statuses,
            StatusNumberRepository numbers,
            ProjectChanges changes,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.statuses = statuses;
        this.numbers = numbers;
        this.changes = changes;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Adds one behind all others; its id is unique in the space and never reused.
     *
     * @throws Invalid when the name is blank, too long or taken, the colour is none of {@link #COLORS}, or there are 100
     */
    public Status add(User actor, long projectId, String name, String color) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            if (project.statuses().size() >= MOST) {
                throw new Invalid("status.tooMany", MOST);
            }
            var checkedName = checkedName(project, name, 0);
            var checkedColor = ProjectChanges.color(color, COLORS);
            int id = numbers.save(new StatusNumberEntity(projectId)).statusId();
            int order = project.statuses().getLast().displayOrder() + STEP;
            return statuses.save(new StatusEntity(projectId, id, checkedName, checkedColor, order))
                    .toStatus();
        });
    }

    /** Changes one. Returns it as it is now. @throws Invalid as for {@link #add}, and for a standard one */
    public Status change(User actor, long projectId, int id, String name, String color) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            var entity = custom(project, id);
            entity.change(checkedName(project, name, id), ProjectChanges.color(color, COLORS));
            return entity.toStatus();
        });
    }

    /**
     * Puts all of a project's statuses into an order. Returns them in it.
     *
     * @param ids each of them once
     * @throws Invalid when one is missing, foreign or there twice
     */
    public List<Status> order(User actor, long projectId, List<Integer> ids) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            var all = project.statuses().stream().map(Status::id).toList();
            if (ids.size() != all.size() || !new HashSet<>(ids).equals(new HashSet<>(all))) {
                throw Invalid.at("status", "status.order", project.key());
            }
            for (var entity : statuses.findByProjectIdIn(List.of(projectId))) {
                entity.move((ids.indexOf(entity.toStatus().id()) + 1) * STEP);
            }
            return changes.now(actor, projectId).statuses();
        });
    }

    /**
     * Deletes one; issues that have it get the substitute. Returns it as it was. On record as an activity.
     *
     * @throws Invalid for a standard one, and when the substitute is not another status of the project
     */
    public Status delete(User actor, long projectId, int id, int substituteId) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            var entity = custom(project, id);
            if (substituteId == id || project.status(substituteId).isEmpty()) {
                throw Invalid.at("substitute", "status.substitute", project.key());
            }
            var status = entity.toStatus();
            events.publishEvent(new StatusRemoved(actor, projectId, id, status.name(), substituteId));
            statuses.delete(entity);
            return status;
        });
    }

    private StatusEntity custom(Project project, int id) {
        var status = project.status(id)
                .orElseThrow(() -> new NotFound("status.notFound", project.key(), String.valueOf(id)));
        if (id <= Status.CLOSED) {
            throw Invalid.at("status", "status.standard", status.name());
        }
        return statuses.findById(new StatusEntity.Key(project.id(), id)).orElseThrow();
    }

    private static String checkedName(Project project, String name, int self) {
        var line = PlainText.line("name", name, NAME_LENGTH);
        ProjectChanges.refuseTaken(
                line,
                project.statuses().stream().filter(other -> other.id() != self).map(Status::name));
        return line;
    }
}
