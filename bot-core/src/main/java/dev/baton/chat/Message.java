package dev.baton.chat;

import java.util.List;

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
}
