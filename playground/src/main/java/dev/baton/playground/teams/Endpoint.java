package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Wire;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bot's messaging endpoint: what Teams posts to it, and how long Teams waits, which is
 * <a href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search">
 * five seconds</a> where somebody looks at the screen meanwhile.
 */
@Component
@OnlyInPlayground
final class Endpoint {

    private static final Duration TURN = Duration.ofSeconds(15);
    private static final Duration INVOKE = Duration.ofSeconds(5);

    private final Wire wire;
    private final Identity identity;

    Endpoint(Wire wire, Identity identity) {
        this.wire = wire;
        this.identity = identity;
    }

    /**
     * What the bot answered.
     *
     * @param body    missing for an empty one
     * @param problem what Teams says instead, as there was no good answer; null when there was
     */
    record Outcome(JsonNode body, @Nullable Words problem) {

        private static Outcome of(Words problem) {
            return new Outcome(MissingNode.getInstance(), problem);
        }
    }

    /** Posts an activity; of an invoke the answer matters, and is waited for a shorter time. */
    Outcome post(ObjectNode activity) {
        var type = activity.path("type").asString();
        var invoke = type.equals("invoke");
        var answer = wire.post(
                Chat.TEAMS,
                invoke ? activity.path("name").asString() : type,
                "/api/messages",
                Map.of(
                        "Authorization",
                        "Bearer " + identity.tokenForBot(),
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "User-Agent",
                        "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)"),
                activity.toString(),
                invoke ? INVOKE : TURN);
        if (answer.status() == 0) {
            return Outcome.of(Words.UNABLE_TO_REACH_APP);
        }
        if (answer.status() >= 400) {
            return Outcome.of(Words.SOMETHING_WENT_WRONG);
        }
        if (!invoke || answer.body().isBlank()) {
            return new Outcome(MissingNode.getInstance(), null);
        }
        try {
            return new Outcome(JsonMapper.shared().readTree(answer.body()), null);
        } catch (JacksonException garbage) {
            return Outcome.of(Words.SOMETHING_WENT_WRONG);
        }
    }
}
