package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nulabinc.backlog4j.BacklogAPIException;
import com.nulabinc.backlog4j.BacklogClient;
import org.junit.jupiter.api.Test;

/** Baton as users of backlog4j see it. */
class Backlog4jIT {

    private final BacklogClient client = StartedBaton.shared().backlog4j(StartedBaton.ADMINISTRATOR_KEY);

    @Test
    void whatDoesNotExistIsRefused() {
        assertThatExceptionOfType(BacklogAPIException.class).isThrownBy(() -> client.getProject("NOSUCH"));
    }
}
