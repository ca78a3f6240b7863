package dev.baton.watching;

import dev.baton.issue.Issue;
import java.time.Instant;

/**
 * That somebody watches an issue.
 *
 * @param id                  unique in the space
 * @param userId              who watches
 * @param note                why, in their own words; empty for none
 * @param resourceAlreadyRead whether they have seen the issue since anybody else last did something to it
 * @param created             since when
 * @param updated             when the note last changed; {@code created} when never
 */
public record Watching(
        long id, long userId, Issue issue, String note, boolean resourceAlreadyRead, Instant created, Instant updated) {

    /** The longest note, in characters. */
    public static final int NOTE_LENGTH = 2_000;

    /** When what is watched last changed. */
    public Instant lastContentUpdated() {
        return issue.updated();
    }
}
