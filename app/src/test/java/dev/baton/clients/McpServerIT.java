package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Baton as assistants see it that have backlog-mcp-server's tools. */
class McpServerIT {

    private static final McpServer SERVER = new McpServer(StartedBaton.shared(), StartedBaton.ADMINISTRATOR_KEY);

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @Test
    void itHasSixtyThreeTools() {
        assertThat(SERVER.tools()).hasSize(63);
    }

    @Test
    void whatDoesNotExistIs404() {
        var answer = SERVER.call("get_project", Map.of("projectKey", "NOSUCH"));
        assertThat(answer.isError()).isTrue();
        assertThat(answer.text()).contains("404");
    }
}
