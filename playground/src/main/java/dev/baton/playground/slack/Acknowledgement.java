package dev.baton.playground.slack;

import dev.baton.playground.world.Wire;
import tools.jackson.databind.JsonNode;

/**
 * What became of a request within Slack's three seconds
 * (<a href="https://docs.slack.dev/interactivity/handling-user-interaction/#acknowledgment_response">acknowledgment</a>).
 *
 * @param status of HTTP; 0 when there was no answer
 * @param text   the answer's body; empty for none
 */
record Acknowledgement(Outcome outcome, int status, String text) {

    /** How it went. */
    enum Outcome {
        /** Answered in time, and well. */
        GIVEN,
        /** Not answered in time. */
        LATE,
        /** Answered with an error, or the connection failed. */
        FAILED
    }

    static Acknowledgement of(Wire.Answer answer) {
        var good = answer.status() >= 200 && answer.status() < 300;
        return new Acknowledgement(good ? Outcome.GIVEN : Outcome.FAILED, answer.status(), answer.body());
    }

    static Acknowledgement late() {
        return new Acknowledgement(Outcome.LATE, 0, "");
    }

    boolean given() {
        return outcome == Outcome.GIVEN;
    }

    /** The body read as JSON; a missing node when it is none. */
    JsonNode body() {
        return Json.read(text);
    }

    /** The word by which Slack names the failure to people. */
    String error() {
        return outcome == Outcome.LATE ? "operation_timeout" : "dispatch_failed";
    }

    /** {@code X-Slack-Retry-Reason} of the next attempt. */
    String reason() {
        if (outcome == Outcome.LATE) {
            return "http_timeout";
        }
        return status == 0 ? "connection_failed" : "http_error";
    }
}
