package dev.baton.playground.story;

import dev.baton.user.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What has happened in the company, line by line. The texts are {@code story_en.txt} and {@code story_ja.txt}. */
record Script(List<Line> lines) {

    /** The label of the message with which the tour begins. */
    static final String REQUEST = "request";

    /** The script in a language; its lines stand in the order of time. */
    static Script in(Language language) {
        var name =
                "/dev/baton/playground/story_%s.txt".formatted(language.locale().getLanguage());
        try (var file = Script.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), Cast.in(language));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty lines and those that begin with {@code #} say nothing. */
    static Script parse(String text, Cast cast) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(Line.parse(number, line, cast));
            }
        }
        return new Script(List.copyOf(lines));
    }
}
