package dev.baton.delivery;

import dev.baton.chat.PostRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the living cards stand: the table {@code card_position}. */
@Repository
class CardPositions {

    private final JdbcClient jdbc;

    CardPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An issue's card in a conversation.
     *
     * @param previousId  an older card that is yet to become a pointer to this one; null for none
     * @param authorityId on whose rights it is read where nobody follows
     */
    record Card(
            long issueId,
            PostRef at,
            Instant posted,
            @Nullable String previousId,
            long authorityId) {

        Place place() {
            return new Place.In(at.conversation());
        }

        /** The same, after the older card has become a pointer. */
        Card pointed() {
            return new Card(issueId, at, posted, null, authorityId);
        }

        /** The older card that is yet to become a pointer. */
        @Nullable
        PostRef previous() {
            return previousId == null ? null : new PostRef(at.conversation(), previousId, at.threadId());
        }
    }

    /** Conversations in which the issue has a card, as places. */
    List<Place> ofIssue(long issueId) {
        return jdbc.sql("SELECT place_key, kind FROM card_position WHERE issue_id = ?")
                .param(issueId)
                .query((row, number) -> Place.of(
                        row.getString("place_key"), row.getString("kind").charAt(0)))
                .list();
    }

    /** The cards of these issues in a place. */
    List<Card> of(String placeKey, Collection<Long> issueIds) {
        if (issueIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM card_position WHERE place_key = :place AND issue_id IN (:issues)")
                .param("place", placeKey)
                .param("issues", issueIds)
                .query((row, number) -> card(row))
                .list();
    }

    /** The cards stand there now, each alone of its issue in its conversation. */
    void put(List<Card> cards) {
        if (cards.isEmpty()) {
            return;
        }
        var values = new ArrayList<@Nullable Object>();
        for (var card : cards) {
            var place = card.place();
            Collections.addAll(
                    values,
                    place.key(),
                    card.issueId(),
                    String.valueOf(place.kind()),
                    card.at().messageId(),
                    card.at().threadId(),
                    Utc.column(card.posted()),
                    card.previousId(),
                    card.authorityId());
        }
        jdbc.sql("""
                        INSERT INTO card_position (place_key, issue_id, kind, message_id, thread_id, posted, previous_id,
                            authority_id)
                        VALUES """ + " " + String.join(", ", Collections.nCopies(cards.size(), "(?, ?, ?, ?, ?, ?, ?, ?)")) + """
                         ON DUPLICATE KEY UPDATE message_id = VALUES(message_id), thread_id = VALUES(thread_id),
                            posted = VALUES(posted), previous_id = VALUES(previous_id),
                            authority_id = VALUES(authority_id)""")
                .params(values)
                .update();
    }

    /** The card was removed by somebody, or the conversation is gone. */
    void remove(String placeKey, @Nullable Long issueId) {
        jdbc.sql("DELETE FROM card_position WHERE place_key = ?"
                        + (issueId == null ? "" : " AND issue_id = " + issueId))
                .param(placeKey)
                .update();
    }

    private static Card card(ResultSet row) throws SQLException {
        var conversation = Place.conversation(
                row.getString("place_key"), row.getString("kind").charAt(0));
        return new Card(
                row.getLong("issue_id"),
                new PostRef(conversation, row.getString("message_id"), row.getString("thread_id")),
                Utc.instant(row, "posted"),
                row.getString("previous_id"),
                row.getLong("authority_id"));
    }
}
