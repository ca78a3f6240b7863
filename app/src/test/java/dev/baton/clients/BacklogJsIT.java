package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Baton as users of backlog-js see it. */
class BacklogJsIT {

    private static final BacklogJs CLIENT = new BacklogJs(StartedBaton.shared(), StartedBaton.ADMINISTRATOR_KEY);

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @Test
    void whatDoesNotExistIs404() {
        assertThatExceptionOfType(BacklogJs.Refused.class)
                .isThrownBy(() -> CLIENT.call("getProject", "NOSUCH"))
                .matches(refused -> refused.status() == 404);
    }
}
