package dev.baton.wording;

import dev.baton.chat.Message;
import dev.baton.issue.Issue;
import org.springframework.stereotype.Component;

/** Words issues: the card, lists of them, their history. */
@Component
public class Cards {

    /**
     * The issue's card. Its first line says who holds it and until when; then key and summary as link, the status, and
     * the buttons that fit its state and the reader.
     *
     * @param mayEdit whether to offer what changes the issue; for a channel: whether its readers may in general
     */
    public Message card(Issue issue, Reader reader, boolean mayEdit) {
        throw new UnsupportedOperationException();
    }

    /** One line in the place of a card that was posted anew further down. */
    public Message moved(Issue issue, Reader reader) {
        throw new UnsupportedOperationException();
    }
}
