package dev.baton.wording;

import dev.baton.chat.Span;
import dev.baton.issue.Issue;
import dev.baton.project.Status;
import java.util.ArrayList;
import java.util.List;

/** The sentence that answers Baton's one question: who has it, and until when? */
final class Holder {

    private Holder() {}

    static List<Span> sentence(Issue issue, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        if (issue.status().id() == Status.CLOSED) {
            var status = Names.of(issue.status(), reader.language());
            return issue.assignee() == null
                    ? texts.rich("holder.closed", status)
                    : texts.rich("holder.closed.had", status, issue.assignee().name());
        }
        var sentence = new ArrayList<Span>();
        if (issue.status().done()) {
            sentence.addAll(texts.rich("holder.resolved", Names.of(issue.status(), reader.language())));
        }
        var who = issue.assignee() == null ? "holder.nobody" : "holder.has";
        var name = issue.assignee() == null ? "" : issue.assignee().name();
        if (issue.dueDate() == null || issue.status().done()) {
            sentence.addAll(texts.rich(who, name));
        } else {
            var days = new Days(reader);
            var late = issue.dueDate().isBefore(reader.today()) ? ".late" : ".until";
            sentence.addAll(texts.rich(who + late, name, days.day(issue.dueDate()), days.fromNow(issue.dueDate())));
        }
        var handover = issue.handover();
        if (handover != null && !handover.by().equals(issue.assignee())) {
            sentence.addAll(texts.rich("holder.passedBy", handover.by().name()));
        }
        return sentence;
    }

    /** The same in short, for the holder: what {@link #sentence} says besides who has it. Empty when there is no more to say. */
    static List<String> forTheHolder(Issue issue, Reader reader) {
        var texts = Texts.of("cards", reader.language());
        var said = new ArrayList<String>();
        if (issue.dueDate() != null) {
            var days = new Days(reader);
            var late = issue.dueDate().isBefore(reader.today());
            said.add(texts.plain(
                    late ? "own.late" : "own.until", days.day(issue.dueDate()), days.fromNow(issue.dueDate())));
        }
        var handover = issue.handover();
        if (handover != null && !handover.by().equals(issue.assignee())) {
            said.add(texts.plain("own.passedBy", handover.by().name()));
        }
        return said;
    }

    /** The sentence as one line of plain text. */
    static String line(Issue issue, Reader reader) {
        var line = new StringBuilder();
        for (var span : sentence(issue, reader)) {
            line.append(((Span.Text) span).text());
        }
        return line.toString();
    }
}
