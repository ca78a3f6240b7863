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

/**
 * Where an issue's link leads as long as Baton has no pages for people: it says how to see the issue in the chat. It
 * says the same of every key, so that it tells nobody which issues exist.
 */
@RestController
final class IssueLinkPage {

    @GetMapping(path = "/view/{key}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> view(@PathVariable String key, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "dev.baton.app.link",
                Language.of(locale).locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return IssueKey.parse(key)
                .map(issue -> ResponseEntity.ok(MessageFormat.format(texts.getString("how"), issue)))
                .orElseGet(() -> ResponseEntity.status(404).body(texts.getString("none")));
    }
}
