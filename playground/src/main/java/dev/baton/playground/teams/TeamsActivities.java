package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Activities as Teams sends them. Their shapes are those of
 * <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations">
 * channel conversations</a> and of
 * <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events">
 * conversation events</a>.
 */
@Component
@OnlyInPlayground
final class TeamsActivities {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx");

    private final BotRegistration bot;
    private final World world;
    private final Mentions mentions;
    private final Clock clock;

    TeamsActivities(BotRegistration bot, World world, Mentions mentions, Clock clock) {
        this.bot = bot;
        this.world = world;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** The id by which Entra knows a person; always the same for the same person. */
    static String objectId(Person person) {
        return UUID.nameUUIDFromBytes(person.id().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What somebody typed. */
    ObjectNode message(Person from, Place place, Message message) {
        var activity = typed("message", from, place).put("id", message.id());
        activity.put("text", mentions.toText(message.text())).put("textFormat", "plain");
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", mentions.toHtml(message.text()));
        var entities = activity.putArray("entities");
        entities.addAll(mentions.entities(message.text()));
        entities.add(clientInfo(from));
        return activity;
    }

    /** A pressed {@code Action.Submit}, which is a message without a text. */
    ObjectNode submitted(Person from, Place place, String id, Message on, JsonNode data) {
        var activity = typed("message", from, place).put("id", id).put("replyToId", on.id());
        activity.set("value", data);
        activity.putArray("entities").add(clientInfo(from));
        return activity;
    }

    /** @param on the id of the message whose card it is about; null for none */
    ObjectNode invoke(Person from, Place place, String name, @Nullable String on, JsonNode value) {
        var activity = typed("invoke", from, place).put("id", eventId()).put("name", name);
        if (on != null) {
            activity.put("replyToId", on);
        }
        ((ObjectNode) activity.get("channelData"))
                .putObject("source")
                .put("name", name.startsWith("composeExtension/") ? "compose" : "message");
        activity.set("value", value);
        activity.putArray("entities").add(clientInfo(from));
        return activity;
    }

    /** The app was added by somebody, to a team or for themselves. */
    ObjectNode installed(Person by, Place place) {
        var activity =
                base("installationUpdate", by, place).put("id", eventId()).put("action", "add");
        activity.putArray("entities").add(clientInfo(by));
        activity.put("locale", by.locale());
        if (place.isChannel()) {
            team((ObjectNode) activity.get("channelData"), place.room());
        }
        return activity;
    }

    /** The bot became a member; of a personal chat the person does at the same time. */
    ObjectNode botAdded(Person by, Place place) {
        var activity = base("conversationUpdate", by, place).put("id", eventId());
        var added = activity.putArray("membersAdded");
        added.addObject().put("id", bot.botId());
        if (place.isChannel()) {
            team((ObjectNode) activity.get("channelData"), place.room()).put("eventType", "teamMemberAdded");
        } else {
            added.addObject().put("id", by.teamsId()).put("aadObjectId", objectId(by));
        }
        return activity;
    }

    /** The team's name and the channel that was chosen for the app. */
    private ObjectNode team(ObjectNode channelData, Room chosen) {
        channelData.remove(List.of("teamsChannelId", "teamsTeamId", "channel"));
        ((ObjectNode) channelData.get("team"))
                .put("name", teamName(chosen))
                .put("aadGroupId", groupId(String.valueOf(chosen.teamId())));
        channelData.putObject("settings").putObject("selectedChannel").put("id", chosen.id());
        return channelData;
    }

    /** The team is called in the language of the company, which is that of its first person. */
    String teamName(Room channel) {
        return world.members(channel).stream()
                .findFirst()
                .map(first -> Words.TEAM.in(first.language()))
                .orElse("");
    }

    /** The id of the group in Entra that stands behind a team. */
    static String groupId(String teamId) {
        return UUID.nameUUIDFromBytes(teamId.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Of what somebody did in their client, which tells its language and time zone. */
    private ObjectNode typed(String type, Person from, Place place) {
        var zone = ZoneId.of(from.timeZone());
        return base(type, from, place)
                .put("localTimestamp", clock.instant().atZone(zone).format(LOCAL))
                .put("localTimezone", from.timeZone())
                .put("locale", from.locale());
    }

    private ObjectNode base(String type, Person from, Place place) {
        var activity = JsonMapper.shared().createObjectNode();
        activity.put("type", type)
                .put("timestamp", moment(clock.instant()))
                .put("channelId", "msteams")
                .put("serviceUrl", bot.platform());
        var sender = activity.putObject("from").put("id", from.teamsId()).put("aadObjectId", objectId(from));
        if (!type.endsWith("Update")) {
            sender.put("name", from.name());
        }
        var conversation = activity.putObject("conversation");
        if (place.isChannel()) {
            conversation.put("isGroup", true);
        }
        conversation
                .put("conversationType", place.isChannel() ? "channel" : "personal")
                .put("tenantId", bot.tenant())
                // an installation is told of the team, whose id its first channel has
                .put(
                        "id",
                        type.endsWith("Update") && place.isChannel()
                                ? place.room().teamId()
                                : place.conversationId());
        activity.putObject("recipient").put("id", bot.botId()).put("name", BotRegistration.NAME);
        var channelData = activity.putObject("channelData");
        if (place.isChannel()) {
            channelData
                    .put("teamsChannelId", place.room().id())
                    .put("teamsTeamId", place.room().teamId());
            channelData.putObject("channel").put("id", place.room().id());
            channelData.putObject("team").put("id", place.room().teamId());
        }
        channelData.putObject("tenant").put("id", bot.tenant());
        return activity;
    }

    private static ObjectNode clientInfo(Person person) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("locale", person.locale())
                .put("country", person.language().getCountry())
                .put("platform", "Windows")
                .put("timezone", person.timeZone())
                .put("type", "clientInfo");
    }

    /** As Teams writes it: with milliseconds, and no more. */
    static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String eventId() {
        return "f:" + UUID.randomUUID();
    }
}
