package dev.baton.wording;

import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Span;
import dev.baton.user.ApiKey;
import dev.baton.user.NewApiKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words API keys for whoever owns them. */
@Component
public class KeyMessages {

    private final Links links;

    KeyMessages(Links links) {
        this.links = links;
    }

    /** A new key, the one time that it is shown. Its summary, which chats show in notifications, does not hold it. */
    public Message made(NewApiKey made, Reader reader) {
        var language = reader.language();
        var title = Answer.API_KEY_MADE.in(language);
        var parts = new ArrayList<Part>(Message.of(title).parts());
        parts.add(new Part.Paragraph(List.of(Span.code(made.secret())), Part.Tone.NORMAL));
        parts.add(Answers.quiet(Answer.API_KEY_USE.in(language, links.api())));
        parts.add(new Part.Buttons(List.of(revoke(made.apiKey(), reader))));
        return new Message(title, parts);
    }

    /** One key among others, with a button that ends it. */
    public Part row(ApiKey key, Reader reader) {
        var language = reader.language();
        var id = String.valueOf(key.id());
        var title = key.label() == null
                ? Answer.API_KEY_UNNAMED.in(language, id)
                : Answer.API_KEY_NAMED.in(language, id, key.label());
        var day = key.created().atZone(reader.timeZone()).toLocalDate();
        var below = Answer.API_KEY_CREATED.in(language, Answers.day(day, reader));
        return new Part.Row(List.of(Span.text(title)), List.of(Span.text(below)), revoke(key, reader));
    }

    private static Button revoke(ApiKey key, Reader reader) {
        return Answers.button(Answer.API_KEY_REVOKE.in(reader.language()), "api-key revoke " + key.id());
    }
}
