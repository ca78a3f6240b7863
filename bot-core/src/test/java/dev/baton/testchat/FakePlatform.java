package dev.baton.testchat;

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
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A platform that remembers what it was told and fails as it is told. Safe to use from several threads. */
public final class FakePlatform implements ChatPlatform {

    /**
     * A message it took.
     *
     * @param edit       whether an earlier message was changed
     * @param deliveryId as in the post; empty for an edit
     */
    public record Took(
            Conversation conversation,
            String messageId,
            @Nullable String threadId,
            boolean alsoInChannel,
            boolean edit,
            Message message,
            String deliveryId,
            Instant at) {}

    private final String name;
    private final InstantSource clock;
    private final List<Took> took = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Deque<Function<Post, @Nullable PlatformException>> troubles = new ArrayDeque<>();
    private final Set<String> outside = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private volatile List<Limit> pace = List.of(new Limit(1_000_000, Duration.ofSeconds(1)));
    private volatile boolean canFind = true;
    private volatile boolean editsCount;
    private volatile Function<Post, @Nullable PlatformException> trouble = post -> null;
    private volatile boolean takesBeforeFailing;

    public FakePlatform(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    /** Everything it took, oldest first. */
    public List<Took> took() {
        return List.copyOf(took);
    }

    /** What it took in one conversation. */
    public List<Took> in(Conversation conversation) {
        return took.stream()
                .filter(one -> one.conversation().equals(conversation))
                .toList();
    }

    /** Forgets what it took and what it was told. */
    public void reset() {
        took.clear();
        synchronized (troubles) {
            troubles.clear();
            outside.clear();
            removed.clear();
        }
        trouble = post -> null;
        takesBeforeFailing = false;
        pace = List.of(new Limit(1_000_000, Duration.ofSeconds(1)));
        canFind = true;
        editsCount = false;
    }

    /** The next requests fail so, one after the other. An edit is asked about as a post without a delivery id. */
    public void failNext(PlatformException... failures) {
        synchronized (troubles) {
            for (var failure : failures) {
                troubles.add(post -> failure);
            }
        }
    }

    /** From now on requests fail for which this tells how; null for those that do not. */
    public void failWhen(Function<Post, @Nullable PlatformException> how) {
        trouble = how;
    }

    /** Whether what fails was taken nevertheless: the answer got lost, not the message. */
    public void takesBeforeFailing(boolean takes) {
        takesBeforeFailing = takes;
    }

    public void pace(Limit... limits) {
        pace = List.of(limits);
    }

    public void canFind(boolean can) {
        canFind = can;
    }

    public void editsCount(boolean count) {
        editsCount = count;
    }

    /** People from outside read the conversation from now on. */
    public void share(Conversation conversation) {
        outside.add(conversation.key());
    }

    /** Somebody deleted the message. */
    public void remove(PostRef message) {
        removed.add(message.messageId());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PostRef post(Post post) {
        var failure = failure(post);
        if (failure != null && !takesBeforeFailing) {
            throw failure;
        }
        var id = "m" + ids.incrementAndGet();
        took.add(new Took(
                post.conversation(),
                id,
                post.threadId(),
                post.alsoInChannel(),
                false,
                post.message(),
                post.deliveryId(),
                clock.instant()));
        if (failure != null) {
            throw failure;
        }
        return new PostRef(post.conversation(), id, post.threadId());
    }

    @Override
    public void edit(PostRef post, Message message) {
        var failure = failure(new Post(post.conversation(), post.threadId(), false, message, ""));
        if (failure != null) {
            throw failure;
        }
        if (removed.contains(post.messageId())) {
            throw new PlatformException.Refused("message_not_found", null);
        }
        took.add(new Took(
                post.conversation(), post.messageId(), post.threadId(), false, true, message, "", clock.instant()));
    }

    private @Nullable PlatformException failure(Post post) {
        synchronized (troubles) {
            var next = troubles.poll();
            return next != null ? next.apply(post) : trouble.apply(post);
        }
    }

    @Override
    public Optional<PostRef> find(Post post, Instant since) {
        return took.stream()
                .filter(one -> canFind && one.deliveryId().equals(post.deliveryId()))
                .filter(one -> !one.at().isBefore(since))
                .map(one -> new PostRef(one.conversation(), one.messageId(), one.threadId()))
                .findFirst();
    }

    @Override
    public boolean canFind() {
        return canFind;
    }

    @Override
    public boolean editsCount() {
        return editsCount;
    }

    @Override
    public Conversation direct(ChatAddress user) {
        return new Conversation(name, user.workspace(), "D-" + user.userId(), Conversation.Kind.DIRECT);
    }

    @Override
    public ChatUser profile(ChatAddress user) {
        return new ChatUser(user, user.userId(), user.userId() + "@example.com", false, false, null, null);
    }

    @Override
    public ConversationInfo info(Conversation conversation) {
        return new ConversationInfo("sales", outside.contains(conversation.key()));
    }

    @Override
    public List<Limit> pace() {
        return pace;
    }
}
