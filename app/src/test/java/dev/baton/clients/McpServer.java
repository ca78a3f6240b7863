package dev.baton.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published backlog-mcp-server, spoken to as an assistant does: JSON-RPC over standard input and output. */
final class McpServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;
    private int lastId;

    /** One that calls Baton with {@code key}. */
    McpServer(StartedBaton baton, String key) {
        process = NodeModules.shared()
                .start(
                        "backlog-mcp-server",
                        "node_modules/backlog-mcp-server/build/index.js",
                        Map.of(
                                "BACKLOG_DOMAIN", baton.tls().host(),
                                "BACKLOG_API_KEY", key,
                                "NODE_EXTRA_CA_CERTS",
                                        baton.tls().authorityFile().toString()));
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        ask(
                "initialize",
                Map.of(
                        "protocolVersion",
                        "2025-06-18",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", "baton-tests", "version", "1")));
        send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
    }

    /**
     * What a tool answers.
     *
     * @param isError whether it says that it failed
     * @param text its first part
     * @param content all of its parts
     */
    record Answer(boolean isError, String text, JsonNode content) {

        /** The text of a tool that answers in JSON. */
        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /** The names of its tools. */
    Set<String> tools() {
        var names = new TreeSet<String>();
        ask("tools/list", Map.of())
                .path("tools")
                .forEach(tool -> names.add(tool.path("name").asString()));
        return names;
    }

    /** Has a tool do its work. */
    Answer call(String tool, Map<String, ?> arguments) {
        var result = ask("tools/call", Map.of("name", tool, "arguments", arguments));
        return new Answer(
                result.path("isError").asBoolean(false),
                result.path("content").path(0).path("text").asString(""),
                result.path("content"));
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        var id = ++lastId;
        var request = new LinkedHashMap<String, Object>(Map.of("jsonrpc", "2.0", "id", id, "method", method));
        request.put("params", parameters);
        send(request);
        // it may say something of its own accord in between
        for (var answer = next(); ; answer = next()) {
            if (answer.path("id").asInt(0) == id) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    private void send(Map<String, ?> message) {
        try {
            requests.write(JSON.writeValueAsString(message) + "\n");
            requests.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode next() {
        try {
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("backlog-mcp-server has ended; target/backlog-mcp-server.log says why");
            }
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
