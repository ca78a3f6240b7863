package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ChatUser;
import dev.baton.chat.Conversation;
import dev.baton.chat.ConversationInfo;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException;
import dev.baton.chat.Post;
import dev.baton.chat.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A chat in memory: knows people, records what was posted, and fails when it is asked inside a transaction. */
public final class FakePlatform implements ChatPlatform {

    private final String name;
    private final Map<ChatAddress, ChatUser> people = new ConcurrentHashMap<>();
    private final Set<String> outside = ConcurrentHashMap.newKeySet();
    private final AtomicInteger profilesAsked = new AtomicInteger();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    public FakePlatform(String name) {
        this.name = name;
    }

    /** A member of the workspace, in Tokyo. */
    public ChatUser member(String id, String shownName, String mailAddress, String language) {
        return known(id, shownName, mailAddress, false, false, language);
    }

    public ChatUser guest(String id, String shownName, String mailAddress) {
        return known(id, shownName, mailAddress, true, false, "en");
    }

    public ChatUser known(
            String id, String shownName, String mailAddress, boolean guest, boolean bot, String language) {
        var address = address(id);
        var user = new ChatUser(
                address, shownName, mailAddress, guest, bot, Locale.forLanguageTag(language), ZoneId.of("Asia/Tokyo"));
        people.put(address, user);
        return user;
    }

    public ChatAddress address(String id) {
        return new ChatAddress(name, "W1", id);
    }

    public Conversation channel(String id) {
        return new Conversation(name, "W1", id, Conversation.Kind.CHANNEL);
    }

    public Conversation directWith(String id) {
        return new Conversation(name, "W1", "D-" + id, Conversation.Kind.DIRECT);
    }

    /** From now on people from outside read the channel. */
    public void open(String channelId) {
        outside.add(channelId);
    }

    /** Whether it answers nothing. */
    public void down(boolean isDown) {
        down = isDown;
    }

    public int profilesAsked() {
        return profilesAsked.get();
    }

    public List<Post> posts() {
        return posts;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChatUser profile(ChatAddress user) {
        asked();
        profilesAsked.incrementAndGet();
        var known = people.get(user);
        if (known == null) {
            throw new PlatformException.Refused("user_not_found", null);
        }
        return known;
    }

    @Override
    public ConversationInfo info(Conversation conversation) {
        asked();
        return new ConversationInfo(conversation.id(), outside.contains(conversation.id()));
    }

    @Override
    public PostRef post(Post post) {
        asked();
        posts.add(post);
        return new PostRef(post.conversation(), "M" + posts.size(), post.threadId());
    }

    @Override
    public void edit(PostRef post, Message message) {
        asked();
    }

    @Override
    public Optional<PostRef> find(Post post, Instant since) {
        asked();
        return Optional.empty();
    }

    @Override
    public boolean canFind() {
        return false;
    }

    @Override
    public Conversation direct(ChatAddress user) {
        asked();
        return directWith(user.userId());
    }

    @Override
    public List<Limit> pace() {
        return List.of(new Limit(1000, Duration.ofSeconds(1)));
    }

    private void asked() {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .as("asked inside a transaction")
                .isFalse();
        if (down) {
            throw new PlatformException.TryLater("out of reach", null, false, null);
        }
    }
}
