package dev.baton.wording;

import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Part.Paragraph;
import dev.baton.chat.Part.Tone;
import dev.baton.chat.Span;
import dev.baton.issue.Issue;
import dev.baton.issue.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words lists of issues: the agenda, what a search found. */
final class Lists {

    private final Links links;

    Lists(Links links) {
        this.links = links;
    }

    Message agenda(Page<Issue> held, Page<Issue> toCheck, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var parts = new ArrayList<Part>();
        var title = texts.plain("agenda.title", held.total());
        parts.add(new Paragraph(texts.rich("agenda.title", held.total()), Tone.LEAD));
        var overdue =
                held.items().stream().filter(issue -> overdue(issue, reader)).toList();
        var later =
                held.items().stream().filter(issue -> !overdue(issue, reader)).toList();
        section(parts, texts, overdue.isEmpty() ? null : "agenda.overdue", overdue, reader, true);
        section(parts, texts, overdue.isEmpty() || later.isEmpty() ? null : "agenda.later", later, reader, true);
        more(parts, texts, held);
        section(parts, texts, toCheck.items().isEmpty() ? null : "agenda.toCheck", toCheck.items(), reader, true);
        more(parts, texts, toCheck);
        return new Message(title, parts);
    }

    private static boolean overdue(Issue issue, Reader reader) {
        return issue.dueDate() != null && issue.dueDate().isBefore(reader.today());
    }

    private void section(
            List<Part> parts, Texts texts, @Nullable String title, List<Issue> issues, Reader reader, boolean act) {
        if (title != null) {
            parts.add(new Paragraph(texts.rich(title), Tone.NORMAL));
        }
        for (var issue : issues) {
            parts.add(row(issue, reader, act));
        }
    }

    private Part row(Issue issue, Reader reader, boolean act) {
        return new Part.Row(
                List.of(links.titled(issue)),
                List.of(Span.text(String.join(" · ", below(issue, reader)))),
                act ? CardButtons.next(issue, reader.language()) : null);
    }

    private static List<String> below(Issue issue, Reader reader) {
        var below = new ArrayList<String>();
        if (issue.status().done()) {
            below.add(Holder.line(issue, reader));
            return below;
        }
        below.add(Names.of(issue.status(), reader.language()));
        if (issue.assignee() != null && issue.assignee().equals(reader.person())) {
            below.addAll(Holder.forTheHolder(issue, reader));
        } else {
            below.add(Holder.line(issue, reader));
        }
        return below;
    }

    private static void more(List<Part> parts, Texts texts, Page<Issue> page) {
        var more = page.total() - page.items().size();
        if (more > 0) {
            parts.add(new Paragraph(texts.rich("list.more", more), Tone.QUIET));
        }
    }

    Message found(Page<Issue> page, int pageSize, String line, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var parts = new ArrayList<Part>();
        if (page.items().isEmpty()) {
            parts.add(new Paragraph(texts.rich("found.nothing"), Tone.LEAD));
            parts.add(new Paragraph(texts.rich("found.hint"), Tone.QUIET));
            return new Message(texts.plain("found.nothing"), parts);
        }
        var from = page.offset() + 1;
        var to = page.offset() + page.items().size();
        parts.add(new Paragraph(texts.rich("found.title", page.total(), from, to), Tone.LEAD));
        section(parts, texts, null, page.items(), reader, false);
        var buttons = new ArrayList<Button>();
        var number = page.offset() / pageSize + 1;
        if (number > 1) {
            buttons.add(turn(texts, "found.earlier", line, number - 1));
        }
        if (to < page.total()) {
            buttons.add(turn(texts, "found.later", line, number + 1));
        }
        if (!buttons.isEmpty()) {
            parts.add(new Part.Buttons(buttons));
        }
        return new Message(texts.plain("found.title", page.total(), from, to), parts);
    }

    private static Button turn(Texts texts, String label, String line, int page) {
        return new Button(texts.plain(label), line + " page:" + page, Button.Style.NORMAL, false);
    }
}
