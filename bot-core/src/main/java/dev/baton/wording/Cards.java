package dev.baton.wording;

import dev.baton.activity.Activity;
import dev.baton.chat.Message;
import dev.baton.issue.Holding;
import dev.baton.issue.Issue;
import dev.baton.issue.Page;
import java.util.List;
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

    /**
     * What the reader holds and is not done: by due date, overdue first; then what they asked for and is resolved, for them
     * to check. Says so when there is nothing.
     *
     * @param held    at most a page of it; its total says whether there is more
     * @param toCheck likewise; may be empty
     */
    public Message agenda(Page<Issue> held, Page<Issue> toCheck, Reader reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * A page of search results, a row for each issue, and buttons to the neighbouring pages. Says so when nothing was
     * found.
     *
     * @param line the search's command line without any {@code page:}; the buttons carry it with one
     */
    public Message found(Page<Issue> page, int pageSize, String line, Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** The issue's whole history in the order of time, to be read in a minute, and who held it when. */
    public Message history(Issue issue, List<Activity> timeline, List<Holding> holdings, Reader reader) {
        throw new UnsupportedOperationException();
    }
}
