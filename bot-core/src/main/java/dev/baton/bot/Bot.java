package dev.baton.bot;

import dev.baton.chat.ChatRequest;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one entry for whatever is asked in a chat. */
@Component
public class Bot {

    /**
     * Does what was asked and says what came of it. Always answers: whatever goes wrong becomes a sentence in the asker's
     * language, with the typed text kept.
     */
    public Reply handle(ChatRequest request) {
        throw new UnsupportedOperationException();
    }

    /**
     * What a form's field offers for what was typed into it so far, at most 100; empty when nothing fits, and when
     * anything goes wrong.
     */
    public List<Choice> suggest(ChatRequest request, String form, String field, String typed) {
        throw new UnsupportedOperationException();
    }
}
