package dev.baton.wording;

import dev.baton.activity.Activity;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Part.Paragraph;
import dev.baton.chat.Part.Tone;
import dev.baton.chat.PlainText;
import dev.baton.chat.Span;
import dev.baton.issue.Holding;
import dev.baton.issue.Issue;
import dev.baton.issue.Page;
import dev.baton.project.Category;
import dev.baton.project.IssueKey;
import dev.baton.project.Milestone;
import dev.baton.project.Priority;
import dev.baton.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words issues: the card, lists of them, their history. */
@Component
public class Cards {

    /**
     * Stands at the end of the lines that an agenda's buttons carry: pressing one is answered with the agenda as it is then,
     * not with a card in its place.
     */
    public static final String IN_AGENDA = " #agenda";

    /** More of a description than this is for whoever opens the issue. */
    private static final int DESCRIPTION_SHOWN = 300;

    private final Links links;
    private final Lists lists;
    private final History history;

    Cards(Links links) {
        this.links = links;
        this.lists = new Lists(links);
        this.history = new History(links);
    }

    /**
     * The issue's card. Its first line says who holds it and until when; then key and summary as link, the status, and
     * the buttons that fit its state and the reader.
     *
     * @param mayEdit whether to offer what changes the issue; for a channel: whether its readers may in general
     */
    public Message card(Issue issue, Reader reader, boolean mayEdit) {
        var texts = Texts.of("cards", reader.language());
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(Holder.sentence(issue, reader), Tone.LEAD));
        parts.add(new Paragraph(List.of(links.titled(issue)), Tone.NORMAL));
        if (issue.handover() != null
                && issue.handover().expected() != null
                && !issue.status().done()) {
            parts.add(new Paragraph(texts.rich("card.expected", issue.handover().expected()), Tone.NORMAL));
        }
        if (!issue.description().isBlank()) {
            parts.add(new Part.Quote(PlainText.cut(issue.description().strip(), DESCRIPTION_SHOWN)));
        }
        parts.add(new Paragraph(List.of(Span.text(facts(issue, reader))), Tone.QUIET));
        belonging(issue, reader).ifPresent(parts::add);
        parts.add(new Part.Buttons(CardButtons.of(issue, reader.language(), mayEdit)));
        return new Message(summary(issue, reader), parts);
    }

    /**
     * Whether a pressed button stood on a card that no longer shows how things are: it carries a step, such as
     * {@code resolve SALES-12}, that the issue's card does not offer any more.
     */
    public boolean isOutdated(String line, Issue issue) {
        return CardButtons.isOutdated(line, issue);
    }

    private static String facts(Issue issue, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var facts = new ArrayList<String>();
        if (!issue.status().done()) { // else the first line begins with it
            facts.add(Names.of(issue.status(), reader.language()));
        }
        facts.add(Names.of(issue.type(), reader.language()));
        if (issue.priority() != Priority.NORMAL) {
            facts.add(texts.plain("card.priority", Names.of(issue.priority(), reader.language())));
        }
        facts.add(issue.projectName());
        if (issue.parent() != null) {
            facts.add(texts.plain("card.parent", issue.parent()));
        }
        return String.join(" · ", facts);
    }

    /** The milestones it is for and the categories it belongs to, when there are any. */
    private static Optional<Part> belonging(Issue issue, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var said = new ArrayList<String>();
        if (!issue.milestones().isEmpty()) {
            var names = issue.milestones().stream().map(Milestone::name).toList();
            said.add(texts.plain("card.milestones", names.size(), String.join(Names.SEVERAL, names)));
        }
        if (!issue.categories().isEmpty()) {
            var names = issue.categories().stream().map(Category::name).toList();
            said.add(texts.plain("card.categories", names.size(), String.join(Names.SEVERAL, names)));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(Answers.quiet(String.join(" · ", said)));
    }

    private static String summary(Issue issue, Reader reader) {
        return issue.key() + " " + issue.summary() + ": " + Holder.line(issue, reader);
    }

    /** One line in the place of a card that was posted anew further down. */
    public Message moved(Issue issue, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var spans = new ArrayList<Span>();
        spans.add(links.titled(issue));
        spans.addAll(texts.rich("card.moved"));
        return new Message(issue.key() + texts.plain("card.moved"), List.of(new Paragraph(spans, Tone.QUIET)));
    }

    /** One line in the place of a deleted issue's card, and for those who follow: nothing that the issue said. */
    public Message deleted(IssueKey key, User by, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        return new Message(
                texts.plain("card.deleted", key, by.name()),
                List.of(new Paragraph(texts.rich("card.deleted", key, by.name()), Tone.NORMAL)));
    }

    /**
     * What the reader holds and is not done: by due date, overdue first; then what they asked for and is resolved, for them
     * to check. Says so when there is nothing.
     *
     * @param held    at most a page of it; its total says whether there is more
     * @param toCheck likewise; may be empty
     */
    public Message agenda(Page<Issue> held, Page<Issue> toCheck, Reader reader) {
        return lists.agenda(held, toCheck, reader);
    }

    /**
     * A page of search results, a row for each issue, and buttons to the neighbouring pages. Says so when nothing was
     * found.
     *
     * @param line the search's command line without any {@code page:}; the buttons carry it with one
     */
    public Message found(Page<Issue> page, int pageSize, String line, Reader reader) {
        return lists.found(page, pageSize, line, reader);
    }

    /** The issue's whole history in the order of time, to be read in a minute, and who held it when. */
    public Message history(Issue issue, List<Activity> timeline, List<Holding> holdings, Reader reader) {
        return history.of(issue, timeline, holdings, reader);
    }
}
