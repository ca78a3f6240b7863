package dev.baton.account;

import dev.baton.chat.ChatAddress;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links between chat users and users of the tracker. */
@Repository
class ChatAccountRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChatAccountRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Long> userId(ChatAddress address) {
        return jdbc.sql("""
                        SELECT user_id FROM chat_account
                        WHERE platform = ? AND workspace = ? AND chat_user_id = ?""")
                .params(address.platform(), address.workspace(), address.userId())
                .query(Long.class)
                .optional();
    }

    /** Links the two; the link that stands already stays. Returns the user who is linked now. */
    long link(ChatAddress address, long userId) {
        try {
            jdbc.sql("INSERT INTO chat_account (platform, workspace, chat_user_id, user_id) VALUES (?, ?, ?, ?)")
                    .params(address.platform(), address.workspace(), address.userId(), userId)
                    .update();
            return userId;
        } catch (DuplicateKeyException linkedMeanwhile) {
            return userId(address).orElse(userId);
        }
    }

    void unlink(ChatAddress address, long userId) {
        jdbc.sql("""
                        DELETE FROM chat_account
                        WHERE platform = ? AND workspace = ? AND chat_user_id = ? AND user_id = ?""")
                .params(address.platform(), address.workspace(), address.userId(), userId)
                .update();
    }

    void seen(ChatAddress address) {
        jdbc.sql("""
                        UPDATE chat_account SET last_seen = ?
                        WHERE platform = ? AND workspace = ? AND chat_user_id = ?""")
                .params(
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        address.platform(),
                        address.workspace(),
                        address.userId())
                .update();
    }

    Optional<ChatAddress> lastSeen(long userId) {
        return jdbc.sql("""
                        SELECT platform, workspace, chat_user_id FROM chat_account WHERE user_id = ?
                        ORDER BY CASE WHEN last_seen IS NULL THEN 1 ELSE 0 END, last_seen DESC, id DESC LIMIT 1""")
                .param(userId)
                .query((row, number) -> new ChatAddress(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
