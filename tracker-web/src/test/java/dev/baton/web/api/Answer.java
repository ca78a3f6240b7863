package dev.baton.web.api;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API answered.
 *
 * @param text the body as it came
 */
record Answer(int status, java.net.http.HttpHeaders headers, String text) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The body. */
    JsonNode json() {
        return MAPPER.readTree(text);
    }

    /** The header's value, or an empty text. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Status and code of the first error, such as {@code 404/6}; a status alone for a success. */
    String outcome() {
        return status < 400
                ? String.valueOf(status)
                : status + "/" + json().at("/errors/0/code").asInt();
    }

    /** The first error's sentence. */
    String message() {
        return json().at("/errors/0/message").asString();
    }
}
