package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Adds, renames and deletes the categories of a project; {@link Project} lists them. Every method throws {@link NotFound} when
 * the project is missing or not the actor's to see, or has no such category, and {@link Forbidden} unless the actor
 * administers it and it is not archived.
 */
@Service
public class Categories {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 100;

    private static final int MOST = 1_000;

    private final CategoryRepository categories;
    private final ProjectChanges changes;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Categories(
            CategoryRepository categories,
            ProjectChanges changes,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.categories = categories;
        this.changes = changes;
        this.transactions = transactions;
        this.events = events;
    }

    /** Adds one behind all others. @throws Invalid when the name is blank, too long or taken, or there are 1,000 */
    public Category add(User actor, long projectId, String name) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            if (project.categories().size() >= MOST) {
                throw new Invalid("category.tooMany", MOST);
            }
            var checked = checkedName(project, name, 0);
            int order = project.categories().isEmpty()
                    ? 0
                    : project.categories().getLast().displayOrder() + 1;
            return categories
                    .save(new CategoryEntity(projectId, checked, order))
                    .toCategory();
        });
    }

    /** Renames one. Returns it as it is now. @throws Invalid when the name is blank, too long or taken */
    public Category rename(User actor, long projectId, long id, String name) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            var entity = entity(project, id);
            entity.rename(checkedName(project, name, id));
            return entity.toCategory();
        });
    }

    /** Deletes one; issues no longer have it. Returns it as it was. */
    public Category delete(User actor, long projectId, long id) {
        return transactions.run(() -> {
            var entity = entity(changes.begin(actor, projectId).forManagement(), id);
            events.publishEvent(new CategoryRemoved(projectId, id));
            categories.delete(entity);
            return entity.toCategory();
        });
    }

    private CategoryEntity entity(Project project, long id) {
        return project.category(id)
                .flatMap(category -> categories.findById(id))
                .orElseThrow(() -> new NotFound("category.notFound", project.key(), String.valueOf(id)));
    }

    private String checkedName(Project project, String name, long self) {
        var line = PlainText.line("name", name, NAME_LENGTH);
        ProjectChanges.refuseTaken(
                line,
                project.categories().stream()
                        .filter(other -> other.id() != self)
                        .map(Category::name));
        if (categories.existsByProjectIdAndNameAndIdNot(project.id(), line, self)) {
            throw ProjectChanges.taken(line);
        }
        return line;
    }
}
