package dev.baton;

import dev.baton.project.IssueKey;
import dev.baton.user.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The few pages that Baton has outside of chats, in the browser's language; each is open to everybody. */
@RestController
final class PlainPages {

    /** What this is, and what it keeps about people. */
    @GetMapping(
            path = {"/", "/about"},
            produces = MediaType.TEXT_PLAIN_VALUE)
    String about(Locale locale) {
        return texts(locale).getString("about");
    }

    /**
     * Where an issue's link leads as long as there are no pages for issues: it says how to see the issue in the chat. It says
     * the same of every key, so that it tells nobody which issues exist.
     */
    @GetMapping(path = "/view/{key}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> view(@PathVariable String key, Locale locale) {
        var texts = texts(locale);
        return IssueKey.parse(key)
                .map(issue -> ResponseEntity.ok(MessageFormat.format(texts.getString("how"), issue)))
                .orElseGet(() -> ResponseEntity.status(404).body(texts.getString("none")));
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.baton.app.pages",
                Language.of(locale).locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
