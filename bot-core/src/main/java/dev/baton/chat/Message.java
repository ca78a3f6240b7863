package dev.baton.chat;

import java.util.List;
import java.util.Locale;

/**
 * What Baton says, before any platform's markup. Adapters render it and keep it within the platform's limits.
 *
 * @param summary one line of plain text for notifications and for clients that show no cards
 * @param parts   top to bottom; not empty
 */
public record Message(String summary, List<Part> parts) {

    public Message {
        parts = List.copyOf(parts);
    }

    /** One plain paragraph. */
    public static Message of(String text) {
        return new Message(text, List.of(new Part.Paragraph(List.of(Span.text(text)), Part.Tone.NORMAL)));
    }

    /**
     * The language the summary is worded in, for what an adapter adds. To be relied on only where the summary quotes
     * nobody, as an agenda's.
     */
    public Locale language() {
        return Worded.language(summary);
    }
}
