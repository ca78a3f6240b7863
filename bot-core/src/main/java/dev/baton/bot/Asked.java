package dev.baton.bot;

import dev.baton.chat.ChatRequest;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.user.Language;
import dev.baton.user.User;
import dev.baton.wording.Answer;
import dev.baton.wording.Cards;
import dev.baton.wording.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A request whose asker is known.
 *
 * @param place where it was asked; null for a form whose origin cannot be trusted
 */
record Asked(
        ChatRequest request,
        User user,
        Reader reader,
        @Nullable Place place) {

    Language language() {
        return reader.language();
    }

    /** The same, asked elsewhere. */
    Asked at(@Nullable Place where) {
        return new Asked(request, user, reader, where);
    }

    /** The conversation it was asked in. */
    Place here() {
        if (place == null) {
            throw Refusal.of(Answer.FORM_LAPSED.in(language()));
        }
        return place;
    }

    boolean pressed() {
        return request.input() instanceof Input.Press;
    }

    /** What was typed, or what the pressed button carries; null for forms and the like. */
    @Nullable
    String line() {
        if (request.input() instanceof Input.Line typed) {
            return typed.text();
        }
        if (request.input() instanceof Input.Press press) {
            return inAgenda()
                    ? press.line().substring(0, press.line().length() - Cards.IN_AGENDA.length())
                    : press.line();
        }
        return null;
    }

    /** Whether a button of the agenda was pressed. */
    boolean inAgenda() {
        return request.input() instanceof Input.Press press && press.line().endsWith(Cards.IN_AGENDA);
    }

    Reply tell(Message message) {
        return new Reply.Say(message, Audience.ASKER);
    }

    Reply tell(Answer answer, Object... arguments) {
        return tell(Message.of(answer.in(language(), arguments)));
    }

    /** Says it to everybody in the conversation. */
    Reply announce(Message message) {
        return new Reply.Say(message, Audience.CONVERSATION);
    }
}
