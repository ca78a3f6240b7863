package dev.baton.delivery;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ChatUser;
import dev.baton.chat.Conversation;
import dev.baton.chat.ConversationInfo;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.chat.Post;
import dev.baton.chat.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A platform whose memory outlives the process: what it took stands in a table of the test's. Every twentieth request fails,
 * sometimes after the message was taken, where it can be looked for.
 */
class LedgerPlatform implements ChatPlatform {

    static final String TABLE = """
            CREATE TABLE ledger (
                id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
                place       VARCHAR(255) NOT NULL,
                delivery_id VARCHAR(40)  NOT NULL,
                thread_id   VARCHAR(40),
                text        LONGTEXT     NOT NULL,
                INDEX (place, delivery_id))""";

    private final String name;
    private final boolean canFind;
    private final JdbcClient jdbc;

    LedgerPlatform(String name, boolean canFind, JdbcClient jdbc) {
        this.name = name;
        this.canFind = canFind;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PostRef post(Post post) {
        int chance = ThreadLocalRandom.current().nextInt(40);
        if (chance == 0) {
            throw new TryLater("too fast", Duration.ofMillis(100), true, null);
        }
        jdbc.sql("INSERT INTO ledger (place, delivery_id, thread_id, text) VALUES (?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        post.conversation().key(),
                        post.deliveryId(),
                        post.threadId(),
                        DeliveryFixture.text(post.message())))
                .update();
        if (chance == 1 && canFind) {
            throw new TryLater("the answer was lost", null, false, null);
        }
        return new PostRef(post.conversation(), post.deliveryId(), post.threadId());
    }

    @Override
    public void edit(PostRef post, Message message) {
        if (ThreadLocalRandom.current().nextInt(20) == 0) {
            throw new TryLater("down", null, false, null);
        }
    }

    @Override
    public Optional<PostRef> find(Post post, Instant since) {
        return jdbc
                .sql("SELECT 1 FROM ledger WHERE place = ? AND delivery_id = ?")
                .params(post.conversation().key(), post.deliveryId())
                .query(Integer.class)
                .list()
                .stream()
                .findFirst()
                .filter(found -> canFind)
                .map(found -> new PostRef(post.conversation(), post.deliveryId(), post.threadId()));
    }

    @Override
    public boolean canFind() {
        return canFind;
    }

    @Override
    public boolean editsCount() {
        return false;
    }

    @Override
    public Conversation direct(ChatAddress user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChatUser profile(ChatAddress user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ConversationInfo info(Conversation conversation) {
        return new ConversationInfo("", false);
    }

    @Override
    public List<Limit> pace() {
        return List.of(new Limit(1_000, Duration.ofSeconds(1)));
    }
}
