package dev.baton.playground.slack;

import dev.baton.playground.world.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A call's arguments, which come as a form or as JSON (<a href="https://docs.slack.dev/apis/web-api/">Web API</a>). */
record Arguments(Map<String, String> all) {

    static Arguments ofForm(String body) {
        return new Arguments(Form.read(body));
    }

    /** What is more than a text stays JSON. */
    static Arguments ofJson(String body) {
        var all = new LinkedHashMap<String, String>();
        for (var property : Json.read(body).properties()) {
            var value = property.getValue();
            all.put(property.getKey(), value.isString() ? value.asString("") : Json.write(value));
        }
        return new Arguments(all);
    }

    /** An argument; empty when it was not given, or empty. */
    Optional<String> get(String name) {
        return Optional.ofNullable(all.get(name)).filter(value -> !value.isEmpty());
    }

    /** @throws RefusedException when it was not given */
    String required(String name) {
        return get(name).orElseThrow(() -> RefusedException.missing(name));
    }

    boolean isTrue(String name) {
        return get(name)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    /**
     * A number.
     *
     * @throws RefusedException when it is none
     */
    int number(String name, int otherwise) {
        try {
            return get(name).map(Integer::valueOf).orElse(otherwise);
        } catch (NumberFormatException noNumber) {
            throw new RefusedException("invalid_arguments", List.of("must be an integer [" + name + "]"));
        }
    }

    /**
     * An argument that is JSON itself; empty when it was not given.
     *
     * @param error Slack's word for JSON that cannot be read
     */
    Optional<JsonNode> json(String name, String error) {
        return get(name).map(text -> {
            var read = Json.read(text);
            if (read.isMissingNode()) {
                throw new RefusedException(error);
            }
            return read;
        });
    }
}
