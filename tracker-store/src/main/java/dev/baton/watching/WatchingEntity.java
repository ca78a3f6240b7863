package dev.baton.watching;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a user watches an issue. */
@Entity
@Table(name = "watching")
@IdClass(WatchingEntity.Key.class)
class WatchingEntity {

    /** A user watches an issue once. */
    record Key(long userId, long issueId) implements Serializable {}

    @Id
    private long userId;

    @Id
    private long issueId;

    private Instant created;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WatchingEntity() {}
}
