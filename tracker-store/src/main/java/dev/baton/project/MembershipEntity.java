package dev.baton.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a user was added to a project, as what. */
@Entity
@Table(name = "membership")
@IdClass(MembershipEntity.Key.class)
class MembershipEntity {

    /** A user belongs to a project once. */
    record Key(long projectId, long userId) implements Serializable {}

    @Id
    private long projectId;

    @Id
    private long userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProjectRole role;

    private Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected MembershipEntity() {}

    MembershipEntity(long projectId, long userId, ProjectRole role, Instant created) {
        this.projectId = projectId;
        this.userId = userId;
        this.role = role;
        this.created = created;
    }

    long projectId() {
        return projectId;
    }

    long userId() {
        return userId;
    }

    ProjectRole role() {
        return role;
    }

    /** False when that is their role already. */
    boolean become(ProjectRole to) {
        boolean other = role != to;
        role = to;
        return other;
    }
}
