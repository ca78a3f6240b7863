package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot is given of a message on which its action was chosen
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module">
 * the initial invoke of a message action</a>).
 */
@Component
@OnlyInPlayground
final class MessageActions {

    private static final String COMMAND = "createIssue";

    private final World world;
    private final Mentions mentions;
    private final BotRegistration bot;
    private final TeamsActivities activities;

    MessageActions(World world, Mentions mentions, BotRegistration bot, TeamsActivities activities) {
        this.world = world;
        this.mentions = mentions;
        this.bot = bot;
        this.activities = activities;
    }

    /** Of the action beside the box in which one writes. */
    ObjectNode value() {
        return value("compose");
    }

    /** Of the action on a message. */
    ObjectNode value(Place place, Message message) {
        var value = value("message");
        var payload = value.putObject("messagePayload");
        payload.put("linkToMessage", link(place, message)).put("id", message.id());
        payload.put("replyToId", place.threadOf(message.id()));
        payload.put("createdDateTime", TeamsActivities.moment(message.at()));
        payload.put("lastModifiedDateTime", message.edited() ? TeamsActivities.moment(message.at()) : null);
        payload.put("deleted", false).putNull("subject").putNull("summary");
        payload.put("importance", "normal").put("locale", "en-us");
        var body = payload.putObject("body").put("contentType", "html");
        body.put("content", content(message));
        from(payload.putObject("from"), message);
        payload.putArray("reactions");
        mentioned(payload, message);
        var attachments = payload.putArray("attachments");
        if (message.card() != null) {
            attachments
                    .addObject()
                    .put("id", attachmentId(message))
                    .put("contentType", CardRules.TYPE)
                    .putNull("contentUrl")
                    .put("content", message.card().toString());
        }
        return value;
    }

    private static ObjectNode value(String context) {
        return Dialogs.withContext(JsonMapper.shared()
                .createObjectNode()
                .put("commandId", COMMAND)
                .put("commandContext", context)
                .put("requestId", UUID.randomUUID().toString().replace("-", "")));
    }

    private String content(Message message) {
        return message.card() == null
                ? "<div>" + mentions.toPayload(message.text()) + "</div>"
                : "<attachment id=\"%s\"></attachment>".formatted(attachmentId(message));
    }

    private static String attachmentId(Message message) {
        return UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private void from(ObjectNode from, Message message) {
        from.putNull("device").putNull("conversation");
        var author = world.person(message.author());
        if (author.isPresent()) {
            user(from.putObject("user"), author.get());
            from.putNull("application");
        } else {
            from.putNull("user");
            application(from.putObject("application"));
        }
    }

    private void mentioned(ObjectNode payload, Message message) {
        var list = payload.putArray("mentions");
        var index = 0;
        for (var named : mentions.of(message.text())) {
            var mention = list.addObject().put("id", index++).put("mentionText", named.name());
            var who = mention.putObject("mentioned").putNull("device").putNull("conversation");
            if (named.isBot()) {
                who.putNull("user");
                application(who.putObject("application"));
            } else {
                who.putNull("application");
                who.putObject("user").put("userIdentityType", "aadUser").put("displayName", named.name());
            }
        }
    }

    private static void user(ObjectNode user, Person person) {
        user.put("userIdentityType", "aadUser")
                .put("id", TeamsActivities.objectId(person))
                .put("displayName", person.name());
    }

    private void application(ObjectNode application) {
        application
                .put("applicationIdentityType", "bot")
                .put("id", bot.appId())
                .put("displayName", BotRegistration.NAME);
    }

    private String link(Place place, Message message) {
        var link = "https://teams.microsoft.com/l/message/%s/%s"
                .formatted(place.room().id(), message.id());
        if (!place.isChannel()) {
            return link + "?context=" + encoded("{\"contextType\":\"chat\"}");
        }
        return "%s?tenantId=%s&groupId=%s&parentMessageId=%s&teamName=%s&channelName=%s&createdTime=%d"
                .formatted(
                        link,
                        bot.tenant(),
                        TeamsActivities.groupId(String.valueOf(place.room().teamId())),
                        place.thread(),
                        encoded(activities.teamName(place.room())),
                        encoded(place.room().name()),
                        message.at().toEpochMilli());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
