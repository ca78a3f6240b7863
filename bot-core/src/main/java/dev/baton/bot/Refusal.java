package dev.baton.bot;

import dev.baton.chat.Message;
import org.jspecify.annotations.Nullable;

/** Ends what was asked with a finished answer that says why it was not done. Nothing was changed when it is thrown. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message answer;
    private final @Nullable String field;

    private Refusal(Message answer, @Nullable String field) {
        super(answer.summary(), null, false, false);
        this.answer = answer;
        this.field = field;
    }

    static Refusal of(Message answer) {
        return new Refusal(answer, null);
    }

    static Refusal of(String sentence) {
        return of(Message.of(sentence));
    }

    /** Because of one field of a form. */
    static Refusal at(String field, String sentence) {
        return new Refusal(Message.of(sentence), field);
    }

    /** The same, because of this field should it have been a form. */
    Refusal at(String formField) {
        return field == null ? new Refusal(answer, formField) : this;
    }

    Message answer() {
        return answer;
    }

    @Nullable
    String field() {
        return field;
    }

    String sentence() {
        return answer.summary();
    }
}
