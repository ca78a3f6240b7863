package dev.baton.playground.slack;

import dev.baton.playground.AskedByPage;
import dev.baton.playground.OnlyInPlayground;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the visitor has people do in Slack. */
@RestController
@AskedByPage
@OnlyInPlayground
@RequestMapping("/playground/api/slack")
final class SlackActs {

    private final SlackPeople people;

    SlackActs(SlackPeople people) {
        this.people = people;
    }

    record Said(
            String person,
            String room,
            @Nullable String thread,
            String text,
            @Nullable Boolean alsoInChannel) {}

    @PostMapping("/message")
    Map<String, String> message(@RequestBody Said said) {
        people.say(said.person(), said.room(), said.thread(), said.text(), Boolean.TRUE.equals(said.alsoInChannel()));
        return Map.of();
    }

    /**
     * A button.
     *
     * @param message where it stands, in {@code room}; or else {@code view}
     * @param option  what was chosen, where it is a menu
     */
    record Pressed(
            String person,
            @Nullable String room,
            @Nullable String message,
            @Nullable String view,
            String blockId,
            String actionId,
            @Nullable String option) {}

    @PostMapping("/press")
    Map<String, String> press(@RequestBody Pressed pressed) {
        if (pressed.view() != null) {
            people.pressInView(
                    pressed.person(), pressed.view(), pressed.blockId(), pressed.actionId(), pressed.option());
        } else {
            people.press(
                    pressed.person(),
                    Objects.requireNonNullElse(pressed.room(), ""),
                    Objects.requireNonNullElse(pressed.message(), ""),
                    pressed.blockId(),
                    pressed.actionId(),
                    pressed.option());
        }
        return Map.of();
    }

    record Chosen(
            String person, @Nullable String room, @Nullable String message) {}

    @PostMapping("/shortcut")
    Map<String, String> shortcut(@RequestBody Chosen chosen) {
        if (chosen.room() != null && chosen.message() != null) {
            people.shortcut(chosen.person(), chosen.room(), chosen.message());
        } else {
            people.shortcut(chosen.person());
        }
        return Map.of();
    }

    record Submitted(String person, String view, JsonNode values) {}

    @PostMapping("/view/submit")
    Map<String, String> submit(@RequestBody Submitted submitted) {
        people.submit(submitted.person(), submitted.view(), submitted.values());
        return Map.of();
    }

    record Closed(String person, String view) {}

    @PostMapping("/view/close")
    Map<String, String> close(@RequestBody Closed closed) {
        people.close(closed.person(), closed.view());
        return Map.of();
    }

    record Typed(String person, String view, String blockId, String actionId, String value) {}

    @PostMapping("/view/suggest")
    JsonNode suggest(@RequestBody Typed typed) {
        return people.suggest(typed.person(), typed.view(), typed.blockId(), typed.actionId(), typed.value());
    }

    /** The bot's pages; {@code tab} is {@code messages} where nothing is said. */
    record Opened(String person, @Nullable String tab) {}

    @PostMapping("/open")
    Map<String, String> open(@RequestBody Opened opened) {
        people.open(opened.person(), Objects.requireNonNullElse(opened.tab(), "messages"));
        return Map.of();
    }
}
