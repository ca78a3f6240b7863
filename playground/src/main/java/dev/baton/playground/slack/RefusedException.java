package dev.baton.playground.slack;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Slack does not do what it was asked by the app, and says so by a word. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final transient List<String> problems;

    RefusedException(String error) {
        this(error, List.of());
    }

    /** @param problems in Slack's words, with pointers to what they are about */
    RefusedException(String error, List<String> problems) {
        super(error + (problems.isEmpty() ? "" : " " + problems));
        this.error = error;
        this.problems = List.copyOf(problems);
    }

    /** Slack's answer to a call without an argument it needs. */
    static RefusedException missing(String argument) {
        return new RefusedException("invalid_arguments", List.of("missing required field: " + argument));
    }

    String error() {
        return error;
    }

    /** As the Web API answers. */
    ObjectNode answer() {
        var answer = Json.object().put("ok", false).put("error", error);
        if (!problems.isEmpty()) {
            var errors = answer.putArray("errors");
            var messages = answer.putObject("response_metadata").putArray("messages");
            problems.forEach(problem -> {
                errors.add(problem);
                messages.add("[ERROR] " + problem);
            });
        }
        return answer;
    }
}
