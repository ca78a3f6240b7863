package dev.baton.playground.story;

import dev.baton.playground.OnlyInPlayground;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The delivery's workers. One that waits for a chat that failed would go on waiting in a new beginning, and what is wanted to be
 * delivered by then with it.
 */
@Component
@OnlyInPlayground
final class Drains {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ALL = " FROM scheduled_tasks WHERE task_name = 'delivery-drain'";

    private final JdbcClient jdbc;

    Drains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends them all: those that wait at once, those at work when they see that there is nothing to do. */
    void end() {
        Settling.waits(
                () -> {
                    jdbc.sql("DELETE" + ALL + " AND picked = FALSE").update();
                    return jdbc.sql("SELECT COUNT(*)" + ALL).query(Long.class).single() == 0;
                },
                PATIENCE);
    }
}
