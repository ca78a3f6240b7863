package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Mention;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Translates people named in a text between the playground's {@code <@person>} and Teams' three ways:
 * {@code <at>Name</at>} with an entity in activities
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations">
 * mentions</a>), a span in the HTML beside it, and {@code <at id="0">} in what a message action is given.
 */
@Component
@OnlyInPlayground
final class Mentions {

    private static final Pattern OURS = Pattern.compile("<@([A-Za-z0-9._-]+)>");
    private static final Pattern TEAMS = Pattern.compile("<at[^>]*>(.*?)</at>", Pattern.DOTALL);

    private final World world;
    private final BotRegistration bot;

    Mentions(World world, BotRegistration bot) {
        this.world = world;
        this.bot = bot;
    }

    /** Somebody named in a text. */
    record Named(String id, String name, boolean isBot) {}

    /** Who is named, in order, as often as they are. */
    List<Named> of(String text) {
        var named = new ArrayList<Named>();
        OURS.matcher(text).results().forEach(mention -> named(mention).ifPresent(named::add));
        return named;
    }

    /** As it stands in an activity's {@code text}: what is HTML's own is escaped there also in plain text. */
    String toText(String text) {
        return translated(text, (named, index) -> "<at>%s</at>".formatted(escaped(named.name())));
    }

    /** As it stands in the attachment that an activity of a channel has beside its text. */
    String toHtml(String text) {
        return html(text, "<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"%d\">%s</span>");
    }

    /** As it stands in {@code messagePayload.body.content}. */
    String toPayload(String text) {
        return html(text, "<at id=\"%d\">%s</at>");
    }

    /** The entities of the people and the bot in a text. */
    ArrayNode entities(String text) {
        var entities = JsonMapper.shared().createArrayNode();
        for (var named : of(text)) {
            var entity = entities.addObject();
            entity.putObject("mentioned").put("id", named.id()).put("name", named.name());
            entity.put("text", "<at>%s</at>".formatted(escaped(named.name()))).put("type", "mention");
        }
        return entities;
    }

    /** What the bot says, with the people that its entities name as the playground names them. */
    String fromText(String text, JsonNode entities) {
        return TEAMS.matcher(text).replaceAll(mention -> {
            for (var entity : entities) {
                if (entity.path("text").asString("").equals(mention.group())) {
                    var id = entity.path("mentioned").path("id").asString("");
                    var person = world.person(Chat.TEAMS, id);
                    if (person.isPresent()) {
                        return Matcher.quoteReplacement(Mention.of(person.get().id()));
                    }
                }
            }
            return Matcher.quoteReplacement(mention.group(1));
        });
    }

    private interface Translation {
        String of(Named named, int index);
    }

    private String html(String text, String pattern) {
        var translated = translated(text, (named, index) -> pattern.formatted(index, escaped(named.name())));
        return "<p>" + translated.replace("\n", "</p>\n<p>") + "</p>";
    }

    private String translated(String text, Translation translation) {
        var out = new StringBuilder();
        var mentions = OURS.matcher(text);
        var index = 0;
        var from = 0;
        while (mentions.find()) {
            out.append(escaped(text.substring(from, mentions.start())));
            from = mentions.end();
            var named = named(mentions.toMatchResult());
            if (named.isPresent()) {
                out.append(translation.of(named.get(), index++));
            } else {
                out.append(escaped(
                        world.person(mentions.group(1)).map(Person::name).orElse(mentions.group(1))));
            }
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    /** Who is not in Teams cannot be named there. */
    private Optional<Named> named(MatchResult mention) {
        if (mention.group(1).equals(World.BOT)) {
            return Optional.of(new Named(bot.botId(), BotRegistration.NAME, true));
        }
        return world.person(mention.group(1))
                .filter(person -> person.teamsId() != null)
                .map(person -> new Named(String.valueOf(person.teamsId()), person.name(), false));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
