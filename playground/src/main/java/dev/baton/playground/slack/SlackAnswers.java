package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.slack.ResponseUrls.Occasion;
import dev.baton.playground.slack.SlackMessages.Place;
import dev.baton.playground.slack.SlackMessages.Said;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the app says to something that was done: in a command's acknowledgement, or at its response_url
 * (<a href="https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses">message responses</a>).
 */
@Component
@OnlyInPlayground
final class SlackAnswers {

    private final World world;
    private final SlackMessages messages;

    SlackAnswers(World world, SlackMessages messages) {
        this.world = world;
        this.messages = messages;
    }

    /**
     * Takes an answer.
     *
     * @throws RefusedException when Slack would not show it
     */
    void take(Occasion occasion, JsonNode answer) {
        var original = original(occasion);
        if (Json.isTrue(answer, "delete_original")) {
            original.ifPresent(message -> world.remove(message.room(), message.id()));
            return;
        }
        var said = said(answer);
        if (Json.isTrue(answer, "replace_original") && original.isPresent()) {
            messages.replace(original.get(), said);
            return;
        }
        var all = Json.text(answer, "response_type").equals("in_channel");
        messages.say(new Place(occasion.room(), thread(answer), false, all ? null : occasion.person()), said);
    }

    /** Only what the bot itself said can be replaced. */
    private Optional<Message> original(Occasion occasion) {
        return occasion.message() == null
                ? Optional.empty()
                : world.message(occasion.room(), occasion.message()).filter(Workspace::isBots);
    }

    private static Said said(JsonNode answer) {
        var blocks = answer.get("blocks");
        var none = blocks == null || blocks.isNull() || blocks.isEmpty();
        var text = Json.text(answer, "text");
        if (none && text.isEmpty()) {
            throw new RefusedException("no_text");
        }
        if (!none) {
            BlockRules.check(blocks);
        }
        return new Said(text, none ? null : blocks, null);
    }

    private static @Nullable String thread(JsonNode answer) {
        var thread = Json.text(answer, "thread_ts");
        return thread.isEmpty() ? null : thread;
    }
}
