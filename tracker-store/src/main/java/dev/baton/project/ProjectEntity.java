package dev.baton.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A project's row; its parts have rows of their own. */
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
    private boolean deleted;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ProjectEntity() {}

    /** @param project checked already */
    ProjectEntity(NewProject project, long createdBy, Instant created) {
        this.key = project.key();
        this.name = project.name();
        this.kind = project.kind();
        setUp(project.settings());
        this.createdBy = createdBy;
        this.created = created;
    }

    long id() {
        return id;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    boolean archived() {
        return archived;
    }

    void change(String toKey, String toName, ProjectSettings toSettings, boolean toArchived) {
        key = toKey;
        name = toName;
        setUp(toSettings);
        archived = toArchived;
    }

    /** Leaves the row, and its key, which must be unique, to others: no key begins with a hyphen. */
    void delete() {
        deleted = true;
        key = "-" + id;
    }

    ProjectSettings settings() {
        return new ProjectSettings(
                chartEnabled, resolvedInChart, subtaskingEnabled, administratorsEditAdministrators, textFormat);
    }

    private void setUp(ProjectSettings settings) {
        chartEnabled = settings.chartEnabled();
        resolvedInChart = settings.resolvedInChart();
        subtaskingEnabled = settings.subtaskingEnabled();
        administratorsEditAdministrators = settings.administratorsEditAdministrators();
        textFormat = settings.textFormat();
    }

    /** The project with its parts, each list in display order. */
    Project toProject(
            List<Status> statuses, List<IssueType> issueTypes, List<Category> categories, List<Milestone> milestones) {
        return new Project(id, key, name, kind, settings(), archived, statuses, issueTypes, categories, milestones);
    }
}
