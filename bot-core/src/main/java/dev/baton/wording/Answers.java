package dev.baton.wording;

import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import dev.baton.user.Language;
import dev.baton.user.User;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Puts {@link Answer}s together to messages. */
public final class Answers {

    private Answers() {}

    /** A sentence, and buttons that lead on; none may be given. */
    public static Message offering(String sentence, List<Button> buttons) {
        var parts = new ArrayList<Part>(Message.of(sentence).parts());
        if (!buttons.isEmpty()) {
            parts.add(new Part.Buttons(buttons));
        }
        return new Message(sentence, parts);
    }

    /** A sentence about an issue, and its card below. */
    public static Message withCard(String sentence, Message card) {
        var parts = new ArrayList<Part>(Message.of(sentence).parts());
        parts.addAll(card.parts());
        return new Message(sentence, parts);
    }

    /** What went wrong, and below it what was typed, so that nothing typed is lost. */
    public static Message keeping(Message message, String typed, Language language) {
        var parts = new ArrayList<>(message.parts());
        parts.add(new Part.Paragraph(List.of(Span.text(Answer.TYPED.in(language))), Part.Tone.QUIET));
        parts.add(new Part.Quote(typed));
        return new Message(message.summary(), parts);
    }

    /** A heading and rows below it. */
    public static Message list(String title, List<? extends Part> rows) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Paragraph(List.of(Span.bold(title)), Part.Tone.LEAD));
        parts.addAll(rows);
        return new Message(title, parts);
    }

    /** Small grey text. */
    public static Part quiet(String text) {
        return new Part.Paragraph(List.of(Span.text(text)), Part.Tone.QUIET);
    }

    /** An ordinary button; its line is a command without arguments missing, so that it opens no form. */
    public static Button button(String label, String line) {
        return new Button(label, line, Button.Style.NORMAL, false);
    }

    /** A button that leads to a form. */
    public static Button opening(String label, String line) {
        return new Button(label, line, Button.Style.NORMAL, true);
    }

    /** A person where several are to be told apart: name and mail address. */
    public static String person(User user, Language language) {
        return Answer.CHOOSE_PERSON.in(language, user.name(), user.mailAddress());
    }

    /** A day as the reader writes it, with the year when it is not this one: {@code Fri 28 Nov}, {@code 11月28日(金)}. */
    public static String day(LocalDate day, Reader reader) {
        return new Days(reader).day(day);
    }

    /** The reader's time of the day, such as {@code 14:05}. */
    public static String time(Reader reader) {
        return DateTimeFormatter.ofPattern("HH:mm", reader.language().locale())
                .format(ZonedDateTime.ofInstant(reader.now(), reader.timeZone()));
    }
}
