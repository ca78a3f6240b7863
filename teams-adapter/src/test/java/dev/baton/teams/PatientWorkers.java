package dev.baton.teams;

import java.time.Duration;
import org.springframework.context.annotation.Bean;

/** Waits for every answer, so that a busy machine does not change what a test sees. */
class PatientWorkers {

    @Bean(destroyMethod = "close")
    Workers teamsWorkers() {
        return new Workers(Duration.ofMinutes(1), 32, 500);
    }
}
