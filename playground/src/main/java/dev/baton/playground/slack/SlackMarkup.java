package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Mention;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.World;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text between people, in which {@code <@ito>} is a person, and Slack's form of it, which has {@code <…>} for people and links
 * and {@code &amp; &lt; &gt;} for letters
 * (<a href="https://docs.slack.dev/messaging/formatting-message-text/">formatting text</a>).
 */
@Component
@OnlyInPlayground
final class SlackMarkup {

    private static final Pattern SPECIAL = Pattern.compile("<@([\\w:.-]+)>|https?://[^\\s<>]+");
    private static final Pattern MENTION = Pattern.compile("<@(\\w+)(?:\\|[^>]*)?>");

    private final World world;

    SlackMarkup(World world) {
        this.world = world;
    }

    /** As Slack puts it into events and messages. */
    String written(String text) {
        return written(text, (user, name) -> "<@" + user + ">");
    }

    /** As Slack puts it into the text of a command that asks for escaping, where names stand beside ids. */
    String escaped(String text) {
        return written(text, (user, name) -> "<@" + user + "|" + name + ">");
    }

    private String written(String text, BiFunction<String, String, String> mention) {
        var written = new StringBuilder();
        var special = SPECIAL.matcher(text);
        int at = 0;
        while (special.find()) {
            written.append(letters(text.substring(at, special.start())));
            written.append(
                    special.group(1) == null
                            ? "<" + letters(special.group()) + ">"
                            : user(special.group(1))
                                    .map(user -> mention.apply(user, special.group(1)))
                                    .orElseGet(() -> letters(special.group())));
            at = special.end();
        }
        return written.append(letters(text.substring(at))).toString();
    }

    /** What Slack was told to show, as it stands between people. */
    String read(String written) {
        var people = MENTION.matcher(written).replaceAll(this::named);
        return people.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String named(MatchResult mention) {
        var id = mention.group(1);
        return id.equals(Workspace.BOT_USER)
                ? Mention.of(World.BOT)
                : world.person(Chat.SLACK, id)
                        .map(person -> Mention.of(person.id()))
                        .orElse(Matcher.quoteReplacement(mention.group()));
    }

    /** The blocks that Slack makes of what somebody types. */
    ArrayNode typed(String text, String blockId) {
        var blocks = Json.array();
        var block = blocks.addObject().put("type", "rich_text").put("block_id", blockId);
        var section = block.putArray("elements").addObject().put("type", "rich_text_section");
        var elements = section.putArray("elements");
        var special = SPECIAL.matcher(text);
        int at = 0;
        while (special.find()) {
            addText(elements, text.substring(at, special.start()));
            elements.add(element(special.group(), special.group(1)));
            at = special.end();
        }
        addText(elements, text.substring(at));
        return blocks;
    }

    private ObjectNode element(String whole, @Nullable String person) {
        if (person == null) {
            return Json.object().put("type", "link").put("url", whole);
        }
        return user(person)
                .map(user -> Json.object().put("type", "user").put("user_id", user))
                .orElseGet(() -> Json.object().put("type", "text").put("text", whole));
    }

    private static void addText(ArrayNode elements, String text) {
        if (!text.isEmpty()) {
            elements.addObject().put("type", "text").put("text", text);
        }
    }

    private Optional<String> user(String person) {
        return person.equals(World.BOT)
                ? Optional.of(Workspace.BOT_USER)
                : world.person(person).map(Person::slackId);
    }

    private static String letters(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
