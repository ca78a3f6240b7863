package dev.baton.bot;

import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.delivery.Subscriptions;
import dev.baton.issue.Issue;
import dev.baton.project.Projects;
import dev.baton.wording.Answers;
import dev.baton.wording.Cards;
import dev.baton.wording.Reader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers with an issue as it is now. */
@Component
class IssueReplies {

    private final Cards cards;
    private final Projects projects;
    private final Subscriptions subscriptions;

    IssueReplies(Cards cards, Projects projects, Subscriptions subscriptions) {
        this.cards = cards;
        this.projects = projects;
        this.subscriptions = subscriptions;
    }

    /**
     * After a change: a press makes the card it was on look as things are now; otherwise the sentence is said, with the card
     * below. Whoever could change the issue is offered to change it further.
     */
    Reply changed(Asked asked, Issue issue, String sentence) {
        if (asked.request().input() instanceof Input.Press press) {
            return new Reply.Replace(cards.card(issue, onCard(asked, press, issue), true));
        }
        return asked.tell(Answers.withCard(sentence, cards.card(issue, asked.reader(), true)));
    }

    /**
     * Where somebody pressed a step on a card that the issue has left behind, the card as things are now, and nothing is
     * changed: who resolves what was closed long ago did not mean to open it again. Empty when the card was true.
     */
    Optional<Reply> outdated(Asked asked, Issue issue) {
        var line = asked.line();
        return asked.request().input() instanceof Input.Press press && line != null && cards.isOutdated(line, issue)
                ? Optional.of(new Reply.Replace(cards.card(issue, onCard(asked, press, issue), true)))
                : Optional.empty();
    }

    /** The issue's card for the asker. */
    Message card(Asked asked, Issue issue) {
        boolean works = Rights.works(projects, asked.user(), issue.key().projectKey());
        return cards.card(issue, asked.reader(), works);
    }

    /** Who reads the pressed card: the asker alone, or everybody in a channel, in the channel's language. */
    private Reader onCard(Asked asked, Input.Press press, Issue issue) {
        var place = asked.place();
        if (press.on() == null || place == null || place.direct()) {
            return asked.reader();
        }
        var own = asked.reader();
        return subscriptions.of(asked.user(), place.conversation()).stream()
                .filter(followed -> followed.projectKey().equals(issue.key().projectKey()))
                .findFirst()
                .map(followed -> new Reader(followed.language(), followed.timeZone(), own.now(), null))
                .orElseGet(() -> new Reader(own.language(), own.timeZone(), own.now(), null));
    }
}
