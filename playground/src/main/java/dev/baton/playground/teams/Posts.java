package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Pace;
import dev.baton.playground.world.World;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The bot's messages: what of an activity is shown, and what is not taken. */
@Component
@OnlyInPlayground
final class Posts {

    /** Of a message, counted as UTF-16. */
    private static final int LARGEST = 100 * 1024;

    private final World world;
    private final MessageIds ids;
    private final Mentions mentions;
    private final Pace pace;
    private final Clock clock;

    Posts(World world, MessageIds ids, Mentions mentions, Pace pace, Clock clock) {
        this.world = world;
        this.ids = ids;
        this.mentions = mentions;
        this.pace = pace;
        this.clock = clock;
    }

    /** What is shown of an activity. */
    private record Content(String text, @Nullable JsonNode card) {}

    /** Posts; in a channel without a thread it begins one. Answers the message's id. */
    String post(Place place, JsonNode activity) {
        var tooEarly = pace.take(place.room());
        if (tooEarly > 0) {
            throw ConnectorError.tooMany(tooEarly);
        }
        var id = ids.next();
        if (!activity.path("type").asString("message").equals("message")) {
            return id; // typing, which nobody sees here
        }
        var content = content(activity);
        world.say(new Message(
                id,
                place.room().id(),
                place.thread(),
                World.BOT,
                clock.instant(),
                content.text(),
                null,
                content.card(),
                false,
                null,
                false,
                null));
        return id;
    }

    /** Changes a message of the bot's where it stands. */
    void change(Place place, String id, JsonNode activity) {
        var message = own(place, id);
        var content = content(activity);
        world.change(place.room().id(), message.id(), old -> old.edited(content.text(), null, content.card()));
    }

    /** Takes a message of the bot's away. */
    void remove(Place place, String id) {
        world.remove(place.room().id(), own(place, id).id());
    }

    private Message own(Place place, String id) {
        var message = world.message(place.room().id(), id)
                .filter(found -> found.to() == null)
                .orElseThrow(ConnectorError::noSuchActivity);
        if (!message.author().equals(World.BOT)) {
            throw ConnectorError.notYours();
        }
        return message;
    }

    private Content content(JsonNode activity) {
        if (2 * activity.toString().length() > LARGEST) {
            throw ConnectorError.tooBig();
        }
        var card = card(activity.path("attachments"));
        var said = activity.path("text").asString("");
        var text = said.isEmpty() ? activity.path("summary").asString("") : said;
        if (text.isEmpty() && card == null) {
            throw ConnectorError.syntax("The activity has neither a text nor an attachment.");
        }
        return new Content(mentions.fromText(text, activity.path("entities")), card);
    }

    private static @Nullable JsonNode card(JsonNode attachments) {
        if (attachments.isEmpty()) {
            return null;
        }
        if (attachments.size() > 1) {
            throw ConnectorError.argument("attachments: one card at a time is all that can be shown here.");
        }
        var attachment = attachments.get(0);
        var type = attachment.path("contentType").asString("");
        if (!type.equals(CardRules.TYPE)) {
            throw ConnectorError.argument("attachments[0]: unknown attachment type \"%s\".".formatted(type));
        }
        try {
            CardRules.check(attachment.path("content"));
        } catch (CardRules.Broken broken) {
            throw ConnectorError.syntax("attachments[0].content: " + broken.getMessage());
        }
        return attachment.path("content");
    }
}
