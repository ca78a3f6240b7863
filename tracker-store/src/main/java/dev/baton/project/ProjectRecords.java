package dev.baton.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baton.project.ProjectRepository.Edition;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes projects of their rows, and remembers them by id and version. The version is read from the database whenever a project
 * is asked for, and grows with whatever is in the record, so what is remembered can be of no use, but never wrong: on no
 * replica.
 */
@Component
class ProjectRecords {

    private static final int MOST = 5_000;

    private final ProjectRepository projects;
    private final StatusRepository statuses;
    private final IssueTypeRepository issueTypes;
    private final CategoryRepository categories;
    private final MilestoneRepository milestones;

    private final Cache<Edition, Project> remembered = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    ProjectRecords(
            ProjectRepository projects,
            StatusRepository statuses,
            IssueTypeRepository issueTypes,
            CategoryRepository categories,
            MilestoneRepository milestones) {
        this.projects = projects;
        this.statuses = statuses;
        this.issueTypes = issueTypes;
        this.categories = categories;
        this.milestones = milestones;
    }

    /** The project, whose row exists. */
    Project of(Edition edition) {
        return of(List.of(edition)).getFirst();
    }

    /** The projects in the order given; no statement for those that are remembered, five for all others together. */
    List<Project> of(List<Edition> editions) {
        var changing = changing();
        var found = new HashMap<Long, Project>();
        for (var edition : editions) {
            var project = changing.contains(edition.id()) ? null : remembered.getIfPresent(edition);
            if (project != null) {
                found.put(edition.id(), project);
            }
        }
        var missing = editions.stream()
                .map(Edition::id)
                .filter(id -> !found.containsKey(id))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            load(missing, changing, found);
        }
        return editions.stream()
                .map(edition -> Objects.requireNonNull(found.get(edition.id())))
                .toList();
    }

    /** Gives a new project what every project starts with; ids and colours as in Backlog. */
    Project furnish(ProjectEntity project) {
        long id = project.id();
        change(id);
        statuses.saveAll(List.of(
                new StatusEntity(id, Status.OPEN, "Open", "#ed8077", 1000),
                new StatusEntity(id, Status.IN_PROGRESS, "In Progress", "#4488c5", 2000),
                new StatusEntity(id, Status.RESOLVED, "Resolved", "#5eb5a6", 3000),
                new StatusEntity(id, Status.CLOSED, "Closed", "#b0be3c", 4000)));
        issueTypes.saveAll(List.of(
                new IssueTypeEntity(id, new IssueTypeDraft("Task", "#7ea800", null, null), 0),
                new IssueTypeEntity(id, new IssueTypeDraft("Bug", "#990000", null, null), 1),
                new IssueTypeEntity(id, new IssueTypeDraft("Request", "#ff9200", null, null), 2),
                new IssueTypeEntity(id, new IssueTypeDraft("Other", "#2779ca", null, null), 3)));
        return of(new Edition(id, project.version()));
    }

    /**
     * Says that the active transaction is about to change the project: until its end it is read from the rows, and not
     * remembered, as whatever it makes of them may never be committed.
     */
    void change(long projectId) {
        var changing = changing();
        if (changing.isEmpty()) {
            changing = new HashSet<>();
            TransactionSynchronizationManager.bindResource(this, changing);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(ProjectRecords.this);
                }
            });
        }
        changing.add(projectId);
    }

    @SuppressWarnings("unchecked") // only change() binds it
    private Set<Long> changing() {
        var bound = (Set<Long>) TransactionSynchronizationManager.getResource(this);
        return bound == null ? Set.of() : bound;
    }

    /** Rows before parts: where a commit comes in between, newer parts stand below an older version, which nobody asks for. */
    private void load(Set<Long> ids, Set<Long> changing, Map<Long, Project> found) {
        var rows = projects.findByIdIn(ids);
        var itsStatuses = byProject(statuses.findByProjectIdIn(ids), StatusEntity::projectId);
        var itsTypes = byProject(issueTypes.findByProjectIdIn(ids), IssueTypeEntity::projectId);
        var itsCategories = byProject(categories.findByProjectIdIn(ids), CategoryEntity::projectId);
        var itsMilestones = byProject(milestones.findByProjectIdIn(ids), MilestoneEntity::projectId);
        for (var row : rows) {
            long id = row.id();
            var project = row.toProject(
                    inOrder(itsStatuses, id, StatusEntity::toStatus, Status::displayOrder, Status::id),
                    inOrder(itsTypes, id, IssueTypeEntity::toIssueType, IssueType::displayOrder, IssueType::id),
                    inOrder(itsCategories, id, CategoryEntity::toCategory, Category::displayOrder, Category::id),
                    inOrder(itsMilestones, id, MilestoneEntity::toMilestone, Milestone::displayOrder, Milestone::id));
            found.put(id, project);
            if (!changing.contains(id)) {
                remembered.put(new Edition(id, row.version()), project);
            }
        }
    }

    private static <E> Map<Long, List<E>> byProject(List<E> rows, Function<E, Long> projectId) {
        return rows.stream().collect(Collectors.groupingBy(projectId));
    }

    private static <E, T> List<T> inOrder(
            Map<Long, List<E>> rows,
            long projectId,
            Function<E, T> record,
            ToIntFunction<T> displayOrder,
            ToLongFunction<T> id) {
        return rows.getOrDefault(projectId, List.of()).stream()
                .map(record)
                .sorted(Comparator.comparingInt(displayOrder).thenComparingLong(id))
                .toList();
    }
}
