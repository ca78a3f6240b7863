package dev.baton.watching;

import dev.baton.issue.Issue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a user watches an issue; once, as a constraint says. */
@Entity
@Table(name = "watching")
class WatchingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long userId;
    private long issueId;
    private String note;
    private long seenActivity;
    private Instant created;
    private Instant updated;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected WatchingEntity() {}

    /** @param seenActivity the issue's last activity so far */
    WatchingEntity(long userId, long issueId, String note, long seenActivity, Instant created) {
        this.userId = userId;
        this.issueId = issueId;
        this.note = note;
        this.seenActivity = seenActivity;
        this.created = created;
        this.updated = created;
    }

    long id() {
        return id;
    }

    long userId() {
        return userId;
    }

    long issueId() {
        return issueId;
    }

    void note(String text, Instant at) {
        if (!note.equals(text)) {
            note = text;
            updated = at;
        }
    }

    /** Everything up to this activity is seen; an issue's activities ascend, so nothing later can be among it. */
    void seen(long activityId) {
        seenActivity = Math.max(seenActivity, activityId);
    }

    /** @param issue the issue with {@link #issueId} */
    Watching toWatching(Issue issue, boolean read) {
        return new Watching(id, userId, issue, note, read, created, updated);
    }
}
