package dev.baton.delivery;

import dev.baton.notification.Reason;
import dev.baton.project.IssueKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a place: an activity that is to be told of there.
 *
 * @param activityId  null for what is told about following itself
 * @param issue       null likewise
 * @param authorityId on whose rights a shown card is read; null for those of the follower, or of the person told
 * @param threadId    the thread to show a card in; null for the place itself
 * @param reason      why a person is told; null in conversations
 * @param detail      what {@link Purpose#ENDED} and {@link Purpose#UNREACHABLE} are about; else null
 * @param unitId      the first of the deliveries that it is told of together with; null until that was begun
 * @param steps       what of the unit has been done already, see {@link Step}
 * @param attempts    how often it failed
 * @param nextAt      not before; null for now
 * @param firstTried  when it first failed; null when it has not
 */
record Delivery(
        long id,
        @Nullable Long activityId,
        Place place,
        Purpose purpose,
        long projectId,
        @Nullable Subject issue,
        @Nullable Long authorityId,
        @Nullable String threadId,
        @Nullable Reason reason,
        @Nullable String detail,
        State state,
        @Nullable Long unitId,
        int steps,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant firstTried,
        Instant created) {

    /** The issue a delivery is about. */
    record Subject(long id, IssueKey key) {}

    /** Why there is something to say. */
    enum Purpose {
        /** The conversation follows and wants to hear of it. */
        NEWS,
        /** A card stands there and must not grow old; nothing is said. */
        REFRESH,
        /** It was asked for there. */
        SHOW,
        /** A person is told. */
        TOLD,
        /** The conversation no longer follows a project, without anybody having asked for that. */
        ENDED,
        /** A person who runs the project is told that a conversation can no longer be reached. */
        UNREACHABLE;

        char letter() {
            return name().charAt(0);
        }

        static Purpose of(String letter) {
            for (var purpose : values()) {
                if (purpose.letter() == letter.charAt(0)) {
                    return purpose;
                }
            }
            throw new IllegalArgumentException("No purpose " + letter);
        }
    }

    /** How far it is. */
    enum State {
        PENDING('P'),
        /** It may have arrived: whoever finds it so after a crash looks before sending again. */
        SENDING('S'),
        DONE('D'),
        /** There was nothing to be said, or not to these readers. */
        NOTHING('N'),
        GIVEN_UP('X');

        private final char letter;

        State(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }

        static State of(String letter) {
            for (var state : values()) {
                if (state.letter == letter.charAt(0)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("No state " + letter);
        }
    }

    /** A part of telling that must not be repeated once it is done. */
    enum Step {
        /** The card was posted. */
        CARD(1),
        /** The line in its thread, the notice or the digest was posted. */
        LINE(2),
        /** The card that stood there shows it. Where edits take from the pace, doing it again would leave none for the line. */
        EDITED(4),
        /** The card's old place points to the new one. */
        POINTED(8);

        private final int bit;

        Step(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }

        boolean in(int steps) {
            return (steps & bit) != 0;
        }
    }

    /** Whether it may be tried now. */
    boolean isDue(Instant now) {
        return nextAt == null || !nextAt.isAfter(now);
    }

    /** Whether it was begun and is to be ended with the very same deliveries. */
    boolean begun() {
        return unitId != null;
    }
}
