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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Words an issue's whole life, to be read in a minute before a meeting. */
final class History {

    /** A chat message holds no more; the beginning and the end say most. */
    private static final int LINES = 30;

    /** Of longer words, the beginning. */
    private static final int WORDS = 200;

    private static final int HOLDERS = 10;

    private final Links links;

    History(Links links) {
        this.links = links;
    }

    Message of(Issue issue, List<Activity> timeline, List<Holding> holdings, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(Holder.sentence(issue, reader), Tone.LEAD));
        parts.add(new Paragraph(List.of(links.titled(issue)), Tone.NORMAL));
        var first = Math.min(timeline.size(), 5);
        var last = Math.max(first, timeline.size() - (LINES - first));
        timeline.subList(0, first).forEach(activity -> parts.add(line(activity, reader)));
        if (last > first) {
            parts.add(new Paragraph(texts.rich("history.left", last - first), Tone.QUIET));
        }
        timeline.subList(last, timeline.size()).forEach(activity -> parts.add(line(activity, reader)));
        parts.add(new Part.Divider());
        parts.add(new Paragraph(texts.rich("history.holders"), Tone.NORMAL));
        var holders = holders(holdings, reader);
        var earlier = Math.max(0, holders.size() - HOLDERS);
        if (earlier > 0) {
            parts.add(new Paragraph(texts.rich("history.left", earlier), Tone.QUIET));
        }
        parts.add(new Part.Facts(holders.subList(earlier, holders.size())));
        return new Message(texts.plain("history.title", issue.key(), issue.summary()), parts);
    }

    private static Part line(Activity activity, Reader reader) {
        var spans = new ArrayList<Span>();
        spans.add(Span.text(new Days(reader).moment(activity.created()) + "  "));
        spans.addAll(new Happenings(reader).sentences(List.of(activity)));
        var words = Happenings.words(activity);
        return new Part.Row(
                spans,
                words.map(text -> List.of(Span.text(PlainText.cut(text, WORDS))))
                        .orElse(List.of()),
                null);
    }

    /** One line a holder in a row, whatever the statuses meanwhile. */
    private static List<Part.Fact> holders(List<Holding> holdings, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var days = new Days(reader);
        var facts = new ArrayList<Part.Fact>();
        for (var i = 0; i < holdings.size(); i++) {
            var from = holdings.get(i);
            var to = from;
            while (i + 1 < holdings.size() && Objects.equals(holdings.get(i + 1).holder(), from.holder())) {
                to = holdings.get(++i);
            }
            var end = to.to() == null ? reader.now() : to.to();
            var when = texts.plain(
                    to.to() == null ? "history.since" : "history.fromTo",
                    days.moment(from.from()),
                    to.to() == null ? "" : days.moment(end),
                    length(texts, from.from(), end));
            facts.add(new Part.Fact(
                    from.holder() == null
                            ? texts.plain("history.nobody")
                            : from.holder().name(),
                    when));
        }
        return facts;
    }

    private static String length(Texts texts, Instant from, Instant to) {
        var time = Duration.between(from, to);
        if (time.toDays() > 0) {
            return texts.plain("length.days", time.toDays());
        }
        return time.toHours() > 0
                ? texts.plain("length.hours", time.toHours())
                : texts.plain("length.minutes", time.toMinutes());
    }
}
