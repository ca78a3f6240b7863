package dev.baton.teams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.Conversation;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it came, read leniently: a property we do not know or do not need is never looked at, and one of a
 * wrong type counts as missing. That is all the normalising it takes: time stamps, whose many forms break the SDK's own
 * class, are among what is not needed.
 *
 * @param type         {@code message}, {@code invoke}, …
 * @param id           the platform's id of it; empty when it has none
 * @param conversation where it happened
 * @param threadId     the message whose thread it happened in; null outside of channels
 * @param user         who did it
 * @param botId        how the bot is called in this conversation
 * @param serviceUrl   the connector that it came from and that is to be answered to
 * @param json         all of it
 */
record Incoming(
        String type,
        String id,
        Conversation conversation,
        @Nullable String threadId,
        ChatAddress user,
        String botId,
        String serviceUrl,
        JsonNode json) {

    static final String PLATFORM = "teams";

    /** The workspace in local mode, should Microsoft's playground name no tenant. */
    static final String NO_TENANT = "local";

    private static final String THREAD = ";messageid=";
    private static final int LONGEST_CONVERSATION_ID = 300;
    private static final int LONGEST_USER_ID = 200;
    private static final int LONGEST_TENANT_ID = 100;

    /** Jackson 2, because the SDK speaks it and what we send goes through the SDK. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxStringLength(1_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws Refusal when this is not an activity of a person in a conversation */
    static Incoming read(byte[] body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (IOException garbage) {
            throw Refusal.garbage("not JSON: " + garbage.getClass().getSimpleName());
        }
        if (json == null || !json.isObject()) {
            throw Refusal.garbage("not a JSON object");
        }
        var whole = text(json, "conversation", "id");
        var cut = whole.indexOf(THREAD);
        var tenant = tenants(json).findFirst().orElse(NO_TENANT);
        var conversation = new Conversation(
                PLATFORM,
                required(tenant, LONGEST_TENANT_ID, "tenant"),
                required(cut < 0 ? whole : whole.substring(0, cut), LONGEST_CONVERSATION_ID, "conversation.id"),
                kind(json, whole));
        return new Incoming(
                required(text(json, "type"), 100, "type"),
                text(json, "id"),
                conversation,
                cut < 0 || conversation.kind() != Conversation.Kind.CHANNEL
                        ? null
                        : whole.substring(cut + THREAD.length()),
                new ChatAddress(
                        PLATFORM,
                        conversation.workspace(),
                        required(text(json, "from", "id"), LONGEST_USER_ID, "from.id")),
                required(text(json, "recipient", "id"), LONGEST_USER_ID, "recipient.id"),
                text(json, "serviceUrl"),
                json);
    }

    /** The id of a conversation as the connector wants it for what stands in a thread. */
    static String inThread(String conversationId, String threadId) {
        return conversationId + THREAD + threadId;
    }

    /** What an invoke activity asks for; empty for every other. */
    String name() {
        return text(json, "name");
    }

    String channelId() {
        return text(json, "channelId");
    }

    /** The tenants that the activity names; none only from something that is not Teams. */
    List<String> tenants() {
        return tenants(json).toList();
    }

    JsonNode value() {
        return json.path("value");
    }

    /** The sender's language; null when their client does not tell. */
    @Nullable
    Locale locale() {
        var tag = text(json, "locale");
        var locale = Locale.forLanguageTag(tag.isEmpty() ? text(clientInfo(), "locale") : tag);
        return locale.getLanguage().isEmpty() || locale.toLanguageTag().length() > 35 ? null : locale;
    }

    /** The sender's time zone; null when their client does not tell. */
    @Nullable
    ZoneId timeZone() {
        var name = text(json, "localTimezone");
        try {
            var zone = ZoneId.of(name.isEmpty() ? text(clientInfo(), "timezone") : name);
            return zone.getId().length() > 60 ? null : zone;
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** The message that a pressed button stands on; null when it is not told. */
    @Nullable
    String replyTo() {
        var id = text(json, "replyToId");
        return id.isEmpty() ? null : id;
    }

    private JsonNode clientInfo() {
        for (var entity : json.path("entities")) {
            if (text(entity, "type").equals("clientInfo")) {
                return entity;
            }
        }
        return json.path("entities").path(-1);
    }

    /** The text at a path, empty when there is none or when it is something else. */
    static String text(JsonNode json, String... path) {
        var node = json;
        for (var step : path) {
            node = node.path(step);
        }
        return Objects.requireNonNullElse(node.textValue(), "");
    }

    private static Stream<String> tenants(JsonNode json) {
        return Stream.of(text(json, "channelData", "tenant", "id"), text(json, "conversation", "tenantId"))
                .filter(tenant -> !tenant.isBlank())
                .distinct();
    }

    private static Conversation.Kind kind(JsonNode json, String id) {
        return switch (text(json, "conversation", "conversationType")) {
            case "channel" -> Conversation.Kind.CHANNEL;
            case "groupChat" -> Conversation.Kind.GROUP;
            // a chat of two people is "personal" too, when they use a message action in it; the bot is not of it
            default -> id.startsWith("19:") ? Conversation.Kind.GROUP : Conversation.Kind.DIRECT;
        };
    }

    private static String required(String value, int longest, String what) {
        if (value.isBlank() || value.length() > longest) {
            throw Refusal.garbage(what + (value.isBlank() ? " is missing" : " is too long"));
        }
        return value;
    }
}
