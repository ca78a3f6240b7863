package dev.baton.playground.teams;

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

/** The acts of the page's visitor in Teams. */
@RestController
@AskedByPage
@OnlyInPlayground
@RequestMapping("/playground/api/teams")
final class TeamsApi {

    private static final Map<String, Object> DONE = Map.of();

    private final TeamsPeople people;

    TeamsApi(TeamsPeople people) {
        this.people = people;
    }

    record Said(String person, String room, @Nullable String thread, String text) {}

    @PostMapping("/message")
    Map<String, Object> message(@RequestBody Said said) {
        people.say(said.person(), said.room(), said.thread(), said.text());
        return DONE;
    }

    record Pressed(
            String person,
            String room,
            String message,
            JsonNode action,
            @Nullable Map<String, String> inputs) {}

    @PostMapping("/press")
    Map<String, Object> press(@RequestBody Pressed pressed) {
        people.press(pressed.person(), pressed.room(), pressed.message(), pressed.action(), orEmpty(pressed.inputs()));
        return DONE;
    }

    record Chosen(String person, String room, @Nullable String message) {}

    @PostMapping("/action")
    Map<String, Object> action(@RequestBody Chosen chosen) {
        people.act(chosen.person(), chosen.room(), chosen.message());
        return DONE;
    }

    record Submitted(
            String person,
            String view,
            JsonNode action,
            @Nullable Map<String, String> inputs) {}

    @PostMapping("/dialog/submit")
    Map<String, Object> submit(@RequestBody Submitted submitted) {
        people.submit(submitted.person(), submitted.view(), submitted.action(), orEmpty(submitted.inputs()));
        return DONE;
    }

    record Closed(String person, String view) {}

    @PostMapping("/dialog/close")
    Map<String, Object> close(@RequestBody Closed closed) {
        people.close(closed.person(), closed.view());
        return DONE;
    }

    record Opened(String person, String room) {}

    @PostMapping("/open")
    Map<String, Object> open(@RequestBody Opened opened) {
        people.open(opened.person(), opened.room());
        return DONE;
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> inputs) {
        return Objects.requireNonNullElse(inputs, Map.of());
    }
}
