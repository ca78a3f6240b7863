package dev.baton.playground.slack;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Slack does not do what it was asked by the app, and says so by a word. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final transient List<String> problems;
    private final long retryAfter;

    RefusedException(String error) {
        this(error, List.of());
    }

    /** @param problems in Slack's words, with pointers to what they are about */
    RefusedException(String error, List<String> problems) {
        this(error, problems, 0);
    }

    private RefusedException(String error, List<String> problems, long retryAfter) {
        super(error + (problems.isEmpty() ? "" : " " + problems));
        this.error = error;
        this.problems = List.copyOf(problems);
        this.retryAfter = retryAfter;
    }

    /** Slack's answer to a call without an argument it needs. */
    static RefusedException missing(String argument) {
        return new RefusedException("invalid_arguments", List.of("missing required field: " + argument));
    }

    /** Slack was asked too often, and takes the next in so many seconds. */
    static RefusedException tooMany(long retryAfter) {
        return new RefusedException("ratelimited", List.of(), retryAfter);
    }

    String error() {
        return error;
    }

    /** In how many seconds it may be tried again; 0 where that would not help. */
    long retryAfter() {
        return retryAfter;
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
