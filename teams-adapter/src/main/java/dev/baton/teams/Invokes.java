package dev.baton.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.chat.Form;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.PlainText;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.project.IssueKey;
import dev.baton.teams.CardRenderer.Place;
import dev.baton.wording.Aside;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words the bot's replies as the answers to invoke activities, each sort of which wants its own. */
final class Invokes {

    private final Speaker speaker;
    private final Place place;

    /** @param place how the cards that stand in conversations are drawn */
    Invokes(Speaker speaker, Place place) {
        this.speaker = speaker;
        this.place = place;
    }

    /**
     * An answer.
     *
     * @param body   the response; null for an empty one
     * @param sayToo whether the reply is to be said in the chat as well, because the response does not show it
     */
    record Answer(@Nullable ObjectNode body, boolean sayToo) {}

    /** To a button that is an {@code Action.Execute}. */
    Answer toExecute(Turn turn, Reply reply) {
        return switch (reply) {
            case Reply.Replace replace -> new Answer(card(CardRenderer.render(replace.message(), place)), false);
            case Reply.Ask ask ->
                new Answer(card(speaker.forms(turn).render(ask.form(), place, backLine(turn))), false);
            case Reply.Say say -> {
                if (CardActions.inPlace(turn.data())) {
                    yield new Answer(card(CardRenderer.render(say.message(), place)), false);
                }
                var whole = say.audience() == Audience.ASKER && !turn.isDirect() && isOneSentence(say.message());
                yield new Answer(note(say.message().summary()), !whole);
            }
            case Reply.Silence silence -> new Answer(note(turn.aside(Aside.DONE)), false);
        };
    }

    /** To a button that opens a dialog, and to the message action. */
    Answer toFetch(Turn turn, Reply reply) {
        return switch (reply) {
            case Reply.Ask ask -> new Answer(dialog(turn, ask.form()), false);
            case Reply.Say say -> new Answer(dialog(say.message()), false);
            case Reply.Replace replace -> new Answer(dialog(replace.message()), false);
            case Reply.Silence silence -> new Answer(dialog(Message.of(turn.aside(Aside.DONE))), false);
        };
    }

    /** To a form sent from a dialog; {@code extension} when the dialog came from the message action. */
    Answer toSubmit(Turn turn, Reply reply, boolean extension) {
        return switch (reply) {
            case Reply.Ask ask -> new Answer(dialog(turn, ask.form()), false);
            case Reply.Say say -> {
                if (turn.isDirect()) {
                    yield new Answer(null, true);
                }
                // who uses the message action may be where the bot is not; the dialog is sure to be seen
                var shown = extension || say.audience() == Audience.ASKER;
                yield new Answer(shown ? dialog(say.message()) : null, say.audience() == Audience.CONVERSATION);
            }
            case Reply.Replace ignored -> new Answer(null, true);
            case Reply.Silence silence -> new Answer(null, false);
        };
    }

    /** When the reply is not there in time. */
    static ObjectNode working(Turn turn, boolean execute) {
        var text = turn.aside(Aside.WORKING);
        return execute ? note(text) : dialog(Message.of(text));
    }

    /** A button of a card that nobody makes any more, or that nobody ever made. */
    static ObjectNode notOurs() {
        var answer = Incoming.JSON.createObjectNode();
        answer.put("statusCode", 400).put("type", "application/vnd.microsoft.error");
        answer.putObject("value").put("code", "BadRequest").put("message", "Unknown action");
        return answer;
    }

    private static ObjectNode card(ObjectNode card) {
        var answer = Incoming.JSON.createObjectNode().put("statusCode", 200).put("type", TeamsPlatform.CARD_TYPE);
        answer.set("value", card);
        return answer;
    }

    private static ObjectNode note(String text) {
        return Incoming.JSON
                .createObjectNode()
                .put("statusCode", 200)
                .put("type", "application/vnd.microsoft.activity.message")
                .put("value", Words.inert(text));
    }

    private ObjectNode dialog(Turn turn, Form form) {
        return dialog(form.title(), speaker.forms(turn).render(form, Place.DIALOG, null));
    }

    private static ObjectNode dialog(Message message) {
        return dialog("Baton", CardRenderer.render(message, Place.DIALOG));
    }

    private static ObjectNode dialog(String title, ObjectNode card) {
        var answer = Incoming.JSON.createObjectNode();
        var task = answer.putObject("task").put("type", "continue");
        var value =
                task.putObject("value").put("title", PlainText.visible(title)).put("width", "medium");
        value.put("height", card.path("body").size() > 3 ? "large" : "small");
        var attachment = value.putObject("card").put("contentType", TeamsPlatform.CARD_TYPE);
        attachment.set("content", card);
        return answer;
    }

    private static boolean isOneSentence(Message message) {
        return message.parts().size() == 1 && message.summary().length() <= 250;
    }

    /** The card of the issue that the pressed line was about. */
    private static @Nullable String backLine(Turn turn) {
        return turn.request().input() instanceof Input.Press press
                ? Arrays.stream(press.line().split(" ", 4))
                        .filter(word -> IssueKey.parse(word).isPresent())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
