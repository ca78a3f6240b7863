package dev.baton.wording;

import dev.baton.activity.Activity;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Part.Paragraph;
import dev.baton.chat.Part.Tone;
import dev.baton.chat.PlainText;
import dev.baton.chat.Span;
import dev.baton.issue.Issue;
import dev.baton.notification.Reason;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words what happened, for those who follow or must be told. */
@Component
public class News {

    private static final int DIGEST_ROWS = 30;
    /** As many as are told of one by one. */
    private static final int QUOTES = Happenings.MOST_ONE_BY_ONE;

    private static final int QUOTE_LENGTH = 1_000;

    private final Links links;
    private final Cards cards;

    News(Links links, Cards cards) {
        this.links = links;
        this.cards = cards;
    }

    /** What one issue's activities, oldest first and not empty, come to: one line for the card's thread. */
    public Message line(Issue issue, List<Activity> activities, Reader reader) {
        var happened = new Happenings(reader).sentences(activities);
        var spans = new ArrayList<Span>();
        spans.add(links.titled(issue));
        spans.add(Span.text(Texts.of("news", reader.language()).plain("colon")));
        spans.addAll(happened);
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(spans, Tone.NORMAL));
        quotes(parts, activities);
        return new Message(issue.key() + " " + issue.summary() + ": " + plain(happened), parts);
    }

    /** The notice to a person: why they are told, then the issue's card. */
    public Message notice(Issue issue, List<Activity> activities, Reason reason, Reader reader, boolean mayEdit) {
        var why = why(issue, activities, reason, reader);
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(why, Tone.NORMAL));
        if (reason != Reason.ASSIGNED) {
            // what was said with a pass stands on the card: it is what is expected
            quotes(parts, activities);
        }
        parts.addAll(cards.card(issue, reader, mayEdit).parts());
        return new Message(plain(why) + " " + issue.key() + " " + issue.summary(), parts);
    }

    private static List<Span> why(Issue issue, List<Activity> activities, Reason reason, Reader reader) {
        var texts = Texts.of("news", reader.language());
        var by = activities.getLast().actor().name();
        return switch (reason) {
            case ASSIGNED ->
                issue.dueDate() == null
                        ? texts.rich("why.assigned", by)
                        : texts.rich("why.assigned.until", by, new Days(reader).day(issue.dueDate()));
            case MENTIONED -> texts.rich("why.mentioned", by);
            case STATUS_CHANGED, COMMENTED, ATTACHED, UPDATED, ADDED -> new Happenings(reader).sentences(activities);
        };
    }

    /** Many issues' news in one message: a line for each issue, at most 30, then how many more. */
    public Message digest(List<IssueNews> news, Reader reader) {
        var texts = Texts.of("news", reader.language());
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(texts.rich("digest.title", news.size()), Tone.LEAD));
        for (var one : news.subList(0, Math.min(news.size(), DIGEST_ROWS))) {
            parts.add(new Part.Row(
                    List.of(links.titled(one.issue())), new Happenings(reader).sentences(one.activities()), null));
        }
        if (news.size() > DIGEST_ROWS) {
            parts.add(new Paragraph(texts.rich("digest.more", news.size() - DIGEST_ROWS), Tone.QUIET));
        }
        return new Message(texts.plain("digest.title", news.size()), parts);
    }

    /** The last few of what people said; all of it stands at the issue. */
    private static void quotes(List<Part> parts, List<Activity> activities) {
        var said = activities.stream()
                .flatMap(activity -> Happenings.words(activity).stream())
                .toList();
        for (var words : said.subList(Math.max(0, said.size() - QUOTES), said.size())) {
            parts.add(new Part.Quote(PlainText.cut(words, QUOTE_LENGTH)));
        }
    }

    private static String plain(List<Span> spans) {
        var text = new StringBuilder();
        for (var span : spans) {
            text.append(
                    switch (span) {
                        case Span.Text plain -> plain.text();
                        case Span.Link link -> link.text();
                    });
        }
        return text.toString();
    }

    /** An issue as it stands, and what happened to it, oldest first. */
    public record IssueNews(Issue issue, List<Activity> activities) {}
}
