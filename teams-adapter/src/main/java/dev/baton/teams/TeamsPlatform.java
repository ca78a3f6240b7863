package dev.baton.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ChatUser;
import dev.baton.chat.Conversation;
import dev.baton.chat.ConversationInfo;
import dev.baton.chat.Message;
import dev.baton.chat.PlainText;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.chat.Post;
import dev.baton.chat.PostRef;
import dev.baton.teams.CardRenderer.Place;
import dev.baton.teams.References.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Microsoft Teams, spoken to through the Bot Connector, out of the references that activities left. */
final class TeamsPlatform implements ChatPlatform {

    static final String CARD_TYPE = "application/vnd.microsoft.card.adaptive";

    /** What Microsoft allows a bot in one conversation, all at once. */
    private static final List<Limit> PACE = List.of(
            new Limit(7, Duration.ofSeconds(1)),
            new Limit(8, Duration.ofSeconds(2)),
            new Limit(60, Duration.ofSeconds(30)),
            new Limit(1_800, Duration.ofHours(1)));

    private static final Duration INFO_KEPT = Duration.ofMinutes(1);
    private static final int INFOS_KEPT = 10_000;

    private final Connector connector;
    private final References references;
    private final Roster roster;
    private final Place place;
    private final Clock clock;
    private final Map<Conversation, KnownInfo> infos = new ConcurrentHashMap<>();

    /** @param place how the cards that stand in conversations are drawn */
    TeamsPlatform(Connector connector, References references, Place place, Clock clock) {
        this.connector = connector;
        this.references = references;
        this.roster = new Roster(connector);
        this.place = place;
        this.clock = clock;
    }

    private record KnownInfo(ConversationInfo info, Instant until) {}

    @Override
    public String name() {
        return Incoming.PLATFORM;
    }

    @Override
    public PostRef post(Post post) {
        return post(
                post.conversation(),
                post.threadId(),
                CardRenderer.render(post.message(), place),
                post.message().summary());
    }

    /** Posts a card; in a channel without a thread it begins one. */
    PostRef post(Conversation conversation, @Nullable String threadId, ObjectNode card, String summary) {
        var reference = reference(conversation);
        var activity = activity(card, summary);
        if (conversation.kind() != Conversation.Kind.CHANNEL) {
            var sent = connector.conversations(
                    reference.serviceUrl(), calls -> calls.sendToConversation(conversation.id(), activity));
            return new PostRef(conversation, id(sent == null ? null : sent.getId()), null);
        }
        if (threadId != null) {
            var sent = connector.conversations(
                    reference.serviceUrl(),
                    calls -> calls.sendToConversation(Incoming.inThread(conversation.id(), threadId), activity));
            return new PostRef(conversation, id(sent == null ? null : sent.getId()), threadId);
        }
        var parameters = new ConversationParameters();
        parameters.setIsGroup(true);
        parameters.setBot(new ChannelAccount(reference.botId()));
        parameters.setActivity(activity);
        parameters.setTenantId(conversation.workspace());
        var channelData = Incoming.JSON.createObjectNode();
        channelData.putObject("channel").put("id", conversation.id());
        parameters.setChannelData(channelData);
        var begun = connector.conversations(reference.serviceUrl(), calls -> calls.createConversation(parameters));
        return new PostRef(conversation, id(begun == null ? null : begun.getActivityId()), null);
    }

    @Override
    public void edit(PostRef post, Message message) {
        edit(post, CardRenderer.render(message, place), message.summary());
    }

    void edit(PostRef post, ObjectNode card, String summary) {
        var conversation = post.conversation();
        var reference = reference(conversation);
        var where = conversation.kind() == Conversation.Kind.CHANNEL
                ? Incoming.inThread(conversation.id(), post.thread())
                : conversation.id();
        var activity = activity(card, summary);
        activity.setId(post.messageId());
        connector.conversations(
                reference.serviceUrl(), calls -> calls.updateActivity(where, post.messageId(), activity));
    }

    /** Teams shows a bot no history. */
    @Override
    public Optional<PostRef> find(Post post, Instant since) {
        return Optional.empty();
    }

    @Override
    public boolean canFind() {
        return false;
    }

    @Override
    public Conversation direct(ChatAddress user) {
        var sighting = references.find(user);
        var known = sighting.map(References.Sighting::directId);
        if (known.isPresent()) {
            return new Conversation(Incoming.PLATFORM, user.workspace(), known.get(), Conversation.Kind.DIRECT);
        }
        var near = sighting.flatMap(seen -> references.find(new Conversation(
                        Incoming.PLATFORM, user.workspace(), seen.conversationId(), Conversation.Kind.GROUP)))
                .or(() -> references.latest(user.workspace()))
                .orElseThrow(() -> new ConversationGone("Teams has not been heard of in this tenant", null));
        var parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(new ChannelAccount(near.botId()));
        parameters.setMembers(List.of(new ChannelAccount(user.userId())));
        parameters.setTenantId(user.workspace());
        var channelData = Incoming.JSON.createObjectNode();
        channelData.putObject("tenant").put("id", user.workspace());
        parameters.setChannelData(channelData);
        var opened = connector.conversations(near.serviceUrl(), calls -> calls.createConversation(parameters));
        var direct = new Conversation(
                Incoming.PLATFORM,
                user.workspace(),
                id(opened == null ? null : opened.getId()),
                Conversation.Kind.DIRECT);
        references.remember(new Reference(direct, near.serviceUrl(), near.botId(), null, null, false));
        references.remember(
                user,
                new References.Sighting(
                        sighting.map(References.Sighting::conversationId).orElse(direct.id()),
                        direct.id(),
                        null,
                        null));
        return direct;
    }

    @Override
    public ChatUser profile(ChatAddress user) {
        var seen = references
                .find(user)
                .orElseThrow(() -> new ConversationGone("Nobody of this id has been heard of in Teams", null));
        var reference = reference(
                new Conversation(Incoming.PLATFORM, user.workspace(), seen.conversationId(), Conversation.Kind.GROUP));
        return roster.profile(user, seen, reference);
    }

    @Override
    public ConversationInfo info(Conversation conversation) {
        var known = infos.get(conversation);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.info();
        }
        var reference = reference(conversation);
        var info = new ConversationInfo(
                roster.title(reference),
                reference.shared()
                        || conversation.kind() != Conversation.Kind.DIRECT && roster.hasOutsiders(reference));
        if (infos.size() >= INFOS_KEPT) {
            infos.clear();
        }
        infos.put(conversation, new KnownInfo(info, clock.instant().plus(INFO_KEPT)));
        return info;
    }

    @Override
    public List<Limit> pace() {
        return PACE;
    }

    private Reference reference(Conversation conversation) {
        return references
                .find(conversation)
                .orElseThrow(() -> new ConversationGone("The bot is not in this conversation of Teams", null));
    }

    /** Everything free-form in it is a tree: the SDK looks into maps and lists by means that Java forbids. */
    private static Activity activity(ObjectNode card, String summary) {
        var attachment = new Attachment();
        attachment.setContentType(CARD_TYPE);
        attachment.setContent(card);
        var activity = new Activity(ActivityTypes.MESSAGE);
        activity.setTimestamp(null);
        activity.setAttachments(List.of(attachment));
        activity.setSummary(PlainText.cut(PlainText.visible(summary), 250));
        return activity;
    }

    private static String id(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            throw new TryLater("Teams took the message and gave it no id", null, false, null);
        }
        return id;
    }
}
