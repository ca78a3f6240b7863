package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Adds, changes and deletes the issue types of a project; {@link Project} lists them. Every method throws {@link NotFound} when
 * the project is missing or not the actor's to see, or has no such type, and {@link Forbidden} unless the actor administers it
 * and it is not archived.
 */
@Service
public class IssueTypes {

    /** The longest name, in characters. */
    public static final int NAME_LENGTH = 50;

    /** What a type may look like; Backlog's. */
    public static final List<String> COLORS = List.of(
            "#e30000", "#990000", "#934981", "#814fbc", "#2779ca", "#007e9a", "#7ea800", "#ff9200", "#ff3265",
            "#666665");

    private static final int MOST = 100;
    private static final int TEMPLATE_SUMMARY_LENGTH = 255;
    private static final int TEMPLATE_DESCRIPTION_LENGTH = 100_000;

    private final IssueTypeRepository types;
    private final ProjectChanges changes;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    IssueTypes(
            IssueTypeRepository types,
            ProjectChanges changes,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.types = types;
        this.changes = changes;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Adds one behind all others.
     *
     * @throws Invalid when the name is blank, too long or taken, the colour is none of {@link #COLORS}, a template is too long,
     *     or there are 100
     */
    public IssueType add(User actor, long projectId, IssueTypeDraft draft) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            if (project.issueTypes().size() >= MOST) {
                throw new Invalid("type.tooMany", MOST);
            }
            int order = project.issueTypes().getLast().displayOrder() + 1;
            return types.save(new IssueTypeEntity(projectId, checked(project, draft, 0), order))
                    .toIssueType();
        });
    }

    /** Changes all of one. Returns it as it is now. @throws Invalid as for {@link #add} */
    public IssueType change(User actor, long projectId, long id, IssueTypeDraft to) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            var entity = entity(project, id);
            entity.change(checked(project, to, id));
            return entity.toIssueType();
        });
    }

    /**
     * Deletes one; issues that have it get the substitute. Returns it as it was.
     *
     * @throws Invalid when it is the last, or the substitute is not another type of the project
     */
    public IssueType delete(User actor, long projectId, long id, long substituteId) {
        return transactions.run(() -> {
            var project = changes.begin(actor, projectId).forManagement();
            var entity = entity(project, id);
            if (project.issueTypes().size() == 1) {
                throw new Invalid("type.last", project.key());
            }
            if (substituteId == id || project.issueType(substituteId).isEmpty()) {
                throw Invalid.at("substitute", "type.substitute", project.key());
            }
            events.publishEvent(new IssueTypeRemoved(projectId, id, substituteId));
            types.delete(entity);
            return entity.toIssueType();
        });
    }

    private IssueTypeEntity entity(Project project, long id) {
        return project.issueType(id)
                .flatMap(type -> types.findById(id))
                .orElseThrow(() -> new NotFound("type.notFound", project.key(), String.valueOf(id)));
    }

    private IssueTypeDraft checked(Project project, IssueTypeDraft draft, long self) {
        var name = PlainText.line("name", draft.name(), NAME_LENGTH);
        ProjectChanges.refuseTaken(
                name,
                project.issueTypes().stream()
                        .filter(other -> other.id() != self)
                        .map(IssueType::name));
        if (types.existsByProjectIdAndNameAndIdNot(project.id(), name, self)) {
            throw ProjectChanges.taken(name);
        }
        var summary = PlainText.block("templateSummary", draft.templateSummary(), TEMPLATE_SUMMARY_LENGTH);
        return new IssueTypeDraft(
                name,
                ProjectChanges.color(draft.color(), COLORS),
                orNull(summary.replace('\n', ' ')),
                orNull(PlainText.block(
                        "templateDescription", draft.templateDescription(), TEMPLATE_DESCRIPTION_LENGTH)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
