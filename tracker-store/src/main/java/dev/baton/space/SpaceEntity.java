package dev.baton.space;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The space's one row. */
@Entity
@Table(name = "tracker_space")
class SpaceEntity {

    /** Of the row. */
    static final int ONLY = 1;

    @Id
    private int id;

    private String spaceKey;
    private String name;
    private String announcement;
    private @Nullable Instant announcementUpdated;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SpaceEntity() {}

    void announce(String content, Instant at) {
        announcement = content;
        announcementUpdated = at;
    }

    Space toSpace(long ownerId, Instant created) {
        return new Space(spaceKey, name, ownerId, created, announcementUpdated == null ? created : announcementUpdated);
    }

    Announcement toAnnouncement() {
        return new Announcement(announcement, announcementUpdated);
    }
}
