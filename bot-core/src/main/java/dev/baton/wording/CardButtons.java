package dev.baton.wording;

import dev.baton.chat.Button;
import dev.baton.chat.Button.Style;
import dev.baton.issue.Issue;
import dev.baton.project.Status;
import dev.baton.user.Language;
import java.util.ArrayList;
import java.util.List;

/** The buttons that fit an issue's state: what is most likely wanted next comes first. */
final class CardButtons {

    /** The verbs that lead from one status to the next. */
    private static final List<String> STEPS = List.of("start", "resolve", "close", "reopen");

    private CardButtons() {}

    static List<Button> of(Issue issue, Language language, boolean mayEdit) {
        var texts = Texts.of("cards", language);
        var buttons = new ArrayList<Button>();
        if (mayEdit) {
            switch (issue.status().id()) {
                case Status.CLOSED -> buttons.add(verb(texts, "reopen", issue, Style.NORMAL));
                case Status.RESOLVED -> {
                    buttons.add(verb(texts, "close", issue, Style.PRIMARY));
                    buttons.add(verb(texts, "reopen", issue, Style.NORMAL));
                }
                case Status.OPEN -> {
                    buttons.add(verb(texts, "start", issue, Style.PRIMARY));
                    buttons.add(verb(texts, "resolve", issue, Style.NORMAL));
                }
                default -> buttons.add(verb(texts, "resolve", issue, Style.PRIMARY));
            }
            if (issue.status().id() != Status.CLOSED) {
                buttons.add(form(texts, "pass", issue));
            }
            buttons.add(form(texts, "comment", issue));
        }
        buttons.add(verb(texts, "watch", issue, Style.NORMAL));
        return buttons;
    }

    /** The one step that most likely comes next, as the agenda offers it; none of many stands out. */
    static Button next(Issue issue, Language language) {
        var button = of(issue, language, true).getFirst();
        return new Button(button.label(), button.line() + Cards.IN_AGENDA, Style.NORMAL, button.opensForm());
    }

    /** Whether the line is that of a card's step, and the issue has gone on since: its card offers other steps now. */
    static boolean isOutdated(String line, Issue issue) {
        var step = STEPS.stream().anyMatch(verb -> line.equals(verb + " " + issue.key()));
        return step
                && of(issue, Language.EN, true).stream()
                        .noneMatch(button -> button.line().equals(line));
    }

    private static Button verb(Texts texts, String verb, Issue issue, Style style) {
        return new Button(texts.plain("button." + verb), verb + " " + issue.key(), style, false);
    }

    private static Button form(Texts texts, String verb, Issue issue) {
        return new Button(texts.plain("button." + verb), verb + " " + issue.key(), Style.NORMAL, true);
    }
}
