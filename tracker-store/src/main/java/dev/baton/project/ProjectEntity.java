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
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A project's row, with its statuses and issue types. */
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

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectEntity() {}

    /** A project with what every project starts with; ids and colours as in Backlog. */
    ProjectEntity(String key, String name, ProjectKind kind, long createdBy, Instant created) {
        this.key = key;
        this.name = name;
        this.kind = kind;
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

    Project toProject() {
        return new Project(
                id,
                key,
                name,
                kind,
                statuses.stream()
                        .map(StatusEmbeddable::toStatus)
                        .sorted(Comparator.comparing(Status::displayOrder).thenComparing(Status::id))
                        .toList(),
                issueTypes.stream()
                        .map(IssueTypeEntity::toIssueType)
                        .sorted(Comparator.comparing(IssueType::displayOrder).thenComparing(IssueType::id))
                        .toList());
    }
}
