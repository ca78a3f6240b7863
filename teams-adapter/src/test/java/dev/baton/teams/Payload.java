package dev.baton.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Activities as Teams sends them, from the files beside the tests. */
final class Payload {

    private Payload() {}

    /** @param serviceUrl what they name as their connector */
    static ObjectNode read(String name, String serviceUrl) {
        try (var file = Payload.class.getResourceAsStream(name + ".json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("SERVICE_URL", serviceUrl)
                    .replace("TENANT", FakeTeams.TENANT);
            return (ObjectNode) FakeTeams.tree(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
