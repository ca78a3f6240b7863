package dev.baton.playground.teams;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot answers to an invoke that opened or sent a dialog
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">
 * dialogs from bots</a>,
 * <a href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit">
 * respond to a submission</a>).
 *
 * @param shown   title and card of the next dialog; null to close
 * @param problem why nothing can be shown; null for nothing
 */
record TaskAnswer(@Nullable ObjectNode shown, @Nullable Words problem) {

    private static final TaskAnswer CLOSE = new TaskAnswer(null, null);

    static TaskAnswer of(Words problem) {
        return new TaskAnswer(null, problem);
    }

    static TaskAnswer read(JsonNode body) {
        if (body.has("composeExtension")) {
            var extension = body.path("composeExtension");
            return switch (extension.path("type").asString("")) {
                case "message" -> new TaskAnswer(text(extension.path("text").asString("")), null);
                // a card for the compose box, which is the person's own to send or not
                case "result", "botMessagePreview" -> CLOSE;
                default -> of(Words.SOMETHING_WENT_WRONG);
            };
        }
        if (!body.has("task")) {
            return body.isEmpty() ? CLOSE : of(Words.SOMETHING_WENT_WRONG);
        }
        var task = body.path("task");
        return switch (task.path("type").asString("")) {
            case "continue" -> dialog(task.path("value"));
            case "message" -> new TaskAnswer(text(task.path("value").asString("")), null);
            default -> of(Words.SOMETHING_WENT_WRONG);
        };
    }

    private static TaskAnswer dialog(JsonNode value) {
        var attachment = value.path("card");
        if (!attachment.path("contentType").asString("").equals(CardRules.TYPE)
                || !CardRules.allow(attachment.path("content"))) {
            return of(Words.UNABLE_TO_REACH_APP); // what Teams says of whatever it cannot show in a dialog
        }
        var shown = (ObjectNode) value.deepCopy();
        shown.set("card", attachment.path("content"));
        return new TaskAnswer(shown, null);
    }

    /** A dialog with nothing but a text. */
    static ObjectNode text(String text) {
        var shown = JsonMapper.shared().createObjectNode().put("title", BotRegistration.NAME);
        var card = shown.putObject("card").put("type", "AdaptiveCard").put("version", "1.5");
        card.putArray("body")
                .addObject()
                .put("type", "TextBlock")
                .put("text", text)
                .put("wrap", true);
        return shown;
    }
}
