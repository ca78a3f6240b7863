package dev.baton.viewing;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** That a user looked at something; once for each thing, as a constraint says. */
@MappedSuperclass
abstract class ViewedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long userId;
    private Instant viewed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ViewedEntity() {}

    ViewedEntity(long userId, Instant viewed) {
        this.userId = userId;
        this.viewed = viewed;
    }

    /** The id of what was looked at. */
    abstract long whatId();

    Instant viewed() {
        return viewed;
    }

    void again(Instant at) {
        viewed = at;
    }
}
