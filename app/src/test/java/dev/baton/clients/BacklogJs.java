package dev.baton.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published backlog-js in a Node of its own, one call at a time. */
final class BacklogJs implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final Writer calls;
    private final BufferedReader answers;

    /** One that calls Baton with {@code key}. */
    BacklogJs(StartedBaton baton, String key) {
        process = NodeModules.shared()
                .start(
                        "backlog-js",
                        "backlog-js.mjs",
                        Map.of(
                                "BACKLOG_HOST", baton.tls().host(),
                                "BACKLOG_API_KEY", key,
                                "NODE_EXTRA_CA_CERTS",
                                        baton.tls().authorityFile().toString()));
        calls = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** An error of the client's own, as its user would catch it. */
    static final class Refused extends RuntimeException {

        private final String name;
        private final int status;
        private final int code;

        private Refused(JsonNode error) {
            super(error.path("message").asString());
            name = error.path("name").asString();
            status = error.path("status").asInt();
            code = error.path("code").asInt();
        }

        /** Its class, such as {@code BacklogApiError}. */
        String name() {
            return name;
        }

        /** HTTP's; 0 when there was no answer. */
        int status() {
            return status;
        }

        /** The first error's of the answer; 0 when there was none. */
        int code() {
            return code;
        }
    }

    /**
     * Calls one of its methods.
     *
     * @return what the method's promise came to; of a download {@code {download: {filename, contentType, base64}}}
     * @throws Refused when it was rejected
     */
    JsonNode call(String method, Object... arguments) {
        try {
            calls.write(JSON.writeValueAsString(Map.of("call", method, "args", Arrays.asList(arguments))) + "\n");
            calls.flush();
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("backlog-js has ended; target/backlog-js.log says why");
            }
            var answer = JSON.readTree(line);
            if (answer.has("error")) {
                throw new Refused(answer.path("error"));
            }
            return answer.path("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a method that takes a form with a file is given. */
    static Map<String, Object> upload(String name, byte[] content) {
        return Map.of(
                "$upload", Map.of("name", name, "base64", Base64.getEncoder().encodeToString(content)));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
