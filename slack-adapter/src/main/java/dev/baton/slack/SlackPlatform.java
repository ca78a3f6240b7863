package dev.baton.slack;

import com.slack.api.model.Message.Metadata;
import com.slack.api.model.User;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ChatUser;
import dev.baton.chat.Conversation;
import dev.baton.chat.ConversationInfo;
import dev.baton.chat.Message;
import dev.baton.chat.Post;
import dev.baton.chat.PostRef;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slack's side of the one door out. */
final class SlackPlatform implements ChatPlatform {

    /** As it is stored with conversations and people. */
    static final String NAME = "slack";

    private static final String EVENT_TYPE = "baton_delivery";
    private static final String DELIVERY = "delivery_id";
    /** Slack's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final int PAGE = 100;
    /** With one message a second, more than a quarter of an hour of a busy channel. */
    private static final int PAGES = 10;

    private final SlackApi api;
    /** A direct chat's id never changes, and asking for it is rationed. */
    private final Map<ChatAddress, Conversation> directs = new Recent<>(10_000);

    SlackPlatform(SlackApi api) {
        this.api = api;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PostRef post(Post post) {
        var message = post.message();
        var answer = api.call(
                "chat.postMessage",
                methods -> methods.chatPostMessage(request -> request.channel(
                                post.conversation().id())
                        .threadTs(post.threadId())
                        .replyBroadcast(post.threadId() != null && post.alsoInChannel())
                        .text(BlockKit.fallback(message))
                        .blocks(BlockKit.blocks(message))
                        .metadata(Metadata.builder()
                                .eventType(EVENT_TYPE)
                                .eventPayload(Map.of(DELIVERY, post.deliveryId()))
                                .build())
                        .parse("none")
                        .linkNames(false)
                        .mrkdwn(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return new PostRef(post.conversation(), answer.getTs(), post.threadId());
    }

    @Override
    public void edit(PostRef post, Message message) {
        api.call(
                "chat.update",
                methods -> methods.chatUpdate(
                        request -> request.channel(post.conversation().id())
                                .ts(post.messageId())
                                .text(BlockKit.fallback(message))
                                .blocks(BlockKit.blocks(message))
                                .parse("none")
                                .linkNames(false)));
    }

    @Override
    public Optional<PostRef> find(Post post, Instant since) {
        var oldest = "%d.000000".formatted(since.minus(SKEW).getEpochSecond());
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            var found = post.threadId() == null ? history(post, oldest, cursor) : replies(post, oldest, cursor);
            for (var message : found.messages()) {
                if (carries(message, post.deliveryId())) {
                    return Optional.of(new PostRef(post.conversation(), message.getTs(), post.threadId()));
                }
            }
            if (found.next() == null || found.next().isEmpty()) {
                return Optional.empty();
            }
            cursor = found.next();
        }
        return Optional.empty();
    }

    private record Page(
            List<com.slack.api.model.Message> messages,
            @Nullable String next) {}

    private Page history(Post post, String oldest, @Nullable String cursor) {
        var answer = api.call(
                "conversations.history",
                methods -> methods.conversationsHistory(
                        request -> request.channel(post.conversation().id())
                                .oldest(oldest)
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(PAGE)
                                .cursor(cursor)));
        return new Page(
                Objects.requireNonNullElse(answer.getMessages(), List.of()),
                answer.getResponseMetadata() == null
                        ? null
                        : answer.getResponseMetadata().getNextCursor());
    }

    private Page replies(Post post, String oldest, @Nullable String cursor) {
        var answer = api.call(
                "conversations.replies",
                methods -> methods.conversationsReplies(
                        request -> request.channel(post.conversation().id())
                                .ts(post.threadId())
                                .oldest(oldest)
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(PAGE)
                                .cursor(cursor)));
        return new Page(
                Objects.requireNonNullElse(answer.getMessages(), List.of()),
                answer.getResponseMetadata() == null
                        ? null
                        : answer.getResponseMetadata().getNextCursor());
    }

    private static boolean carries(com.slack.api.model.Message message, String deliveryId) {
        var metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && deliveryId.equals(metadata.getEventPayload().get(DELIVERY));
    }

    @Override
    public boolean canFind() {
        return true;
    }

    @Override
    public Conversation direct(ChatAddress user) {
        synchronized (directs) {
            var known = directs.get(user);
            if (known != null) {
                return known;
            }
        }
        var opened = open(user);
        synchronized (directs) {
            directs.put(user, opened);
        }
        return opened;
    }

    private Conversation open(ChatAddress user) {
        var answer = api.call(
                "conversations.open",
                methods -> methods.conversationsOpen(request -> request.users(List.of(user.userId()))));
        return new Conversation(NAME, user.workspace(), answer.getChannel().getId(), Conversation.Kind.DIRECT);
    }

    @Override
    public ChatUser profile(ChatAddress user) {
        var answer = api.call(
                "users.info",
                methods ->
                        methods.usersInfo(request -> request.user(user.userId()).includeLocale(true)));
        return user(user, answer.getUser());
    }

    private static ChatUser user(ChatAddress address, User user) {
        var profile = user.getProfile();
        var elsewhere = user.getTeamId() != null && !user.getTeamId().equals(address.workspace());
        return new ChatUser(
                address,
                called(user),
                profile == null || blank(profile.getEmail()) ? null : profile.getEmail(),
                user.isRestricted() || user.isUltraRestricted() || user.isStranger() || elsewhere,
                user.isBot() || user.isAppUser() && user.isWorkflowBot(),
                blank(user.getLocale()) ? null : Locale.forLanguageTag(user.getLocale()),
                zone(user.getTz()));
    }

    private static String called(User user) {
        var profile = user.getProfile();
        if (profile != null && !blank(profile.getDisplayName())) {
            return profile.getDisplayName();
        }
        if (profile != null && !blank(profile.getRealName())) {
            return profile.getRealName();
        }
        return blank(user.getRealName()) ? String.valueOf(user.getName()) : user.getRealName();
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return blank(name) ? null : ZoneId.of(name);
        } catch (DateTimeException unknownToJava) {
            return null;
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public ConversationInfo info(Conversation conversation) {
        if (conversation.kind() == Conversation.Kind.DIRECT) {
            return new ConversationInfo("", false);
        }
        var channel = api.call(
                        "conversations.info",
                        methods -> methods.conversationsInfo(request -> request.channel(conversation.id())))
                .getChannel();
        // Shared within one enterprise counts too: which of its companies read it cannot be told.
        var outside =
                channel.isExtShared() || channel.isShared() || channel.isOrgShared() || channel.isPendingExtShared();
        return new ConversationInfo(Objects.requireNonNullElse(channel.getName(), ""), outside);
    }

    @Override
    public List<Limit> pace() {
        return List.of(new Limit(1, Duration.ofSeconds(1)));
    }

    /**
     * Only posts have a limit for each channel; edits have one for the workspace, by the minute, which Slack itself enforces
     * (<a href="https://docs.slack.dev/apis/web-api/rate-limits/">rate limits</a>).
     */
    @Override
    public boolean editsCount() {
        return false;
    }
}
