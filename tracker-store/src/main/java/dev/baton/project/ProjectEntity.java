package dev.baton.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A project's row, with its statuses, issue types, categories and milestones. */
@Entity
@Table(name = "project")
class ProjectEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "project_key")
    private String key;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProjectKind kind;

    private boolean archived;
    private boolean chartEnabled;
    private boolean resolvedInChart;
    private boolean subtaskingEnabled;
    private boolean administratorsEditAdministrators;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProjectSettings.TextFormat textFormat;

    private long createdBy;
    private Instant created;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "project_status", joinColumns = @JoinColumn(name = "project_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<StatusEmbeddable> statuses = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "project_id", nullable = false, updatable = false)
    @Fetch(FetchMode.SUBSELECT)
    private Set<IssueTypeEntity> issueTypes = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "project_id", nullable = false, updatable = false)
    @Fetch(FetchMode.SUBSELECT)
    private Set<CategoryEntity> categories = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "project_id", nullable = false, updatable = false)
    @Fetch(FetchMode.SUBSELECT)
    private Set<MilestoneEntity> milestones = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectEntity() {}

    /** A project with what every project starts with; ids and colours as in Backlog. */
    ProjectEntity(String key, String name, ProjectKind kind, long createdBy, Instant created) {
        this.key = key;
        this.name = name;
        this.kind = kind;
        setUp(ProjectSettings.USUAL);
        this.createdBy = createdBy;
        this.created = created;
        statuses.add(new StatusEmbeddable(Status.OPEN, "Open", "#ed8077", 1000));
        statuses.add(new StatusEmbeddable(Status.IN_PROGRESS, "In Progress", "#4488c5", 2000));
        statuses.add(new StatusEmbeddable(Status.RESOLVED, "Resolved", "#5eb5a6", 3000));
        statuses.add(new StatusEmbeddable(Status.CLOSED, "Closed", "#b0be3c", 4000));
        issueTypes.add(new IssueTypeEntity("Task", "#7ea800", 0));
        issueTypes.add(new IssueTypeEntity("Bug", "#990000", 1));
        issueTypes.add(new IssueTypeEntity("Request", "#ff9200", 2));
        issueTypes.add(new IssueTypeEntity("Other", "#2779ca", 3));
    }

    long id() {
        return id;
    }

    ProjectKind kind() {
        return kind;
    }

    private void setUp(ProjectSettings settings) {
        chartEnabled = settings.chartEnabled();
        resolvedInChart = settings.resolvedInChart();
        subtaskingEnabled = settings.subtaskingEnabled();
        administratorsEditAdministrators = settings.administratorsEditAdministrators();
        textFormat = settings.textFormat();
    }

    Project toProject() {
        return new Project(
                id,
                key,
                name,
                kind,
                new ProjectSettings(
                        chartEnabled, resolvedInChart, subtaskingEnabled, administratorsEditAdministrators, textFormat),
                archived,
                inOrder(statuses, StatusEmbeddable::toStatus, Status::displayOrder, Status::id),
                inOrder(issueTypes, IssueTypeEntity::toIssueType, IssueType::displayOrder, IssueType::id),
                inOrder(categories, CategoryEntity::toCategory, Category::displayOrder, Category::id),
                inOrder(milestones, MilestoneEntity::toMilestone, Milestone::displayOrder, Milestone::id));
    }

    private static <E, T> List<T> inOrder(
            Collection<E> rows, Function<E, T> record, ToIntFunction<T> displayOrder, ToLongFunction<T> id) {
        return rows.stream()
                .map(record)
                .sorted(Comparator.comparingInt(displayOrder).thenComparingLong(id))
                .toList();
    }
}
