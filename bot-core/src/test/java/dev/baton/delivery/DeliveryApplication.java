package dev.baton.delivery;

import dev.baton.testchat.FakePlatform;
import dev.baton.testchat.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Store and delivery with two platforms that only remember, and a clock that stands still. No worker runs by itself. Not
 * marked as a configuration, lest other tests' contexts find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "dev.baton",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Test|Contract|Application|FakeChats)(\\$.*)?"))
@EntityScan("dev.baton")
@EnableJpaRepositories("dev.baton")
class DeliveryApplication {

    @Bean
    SettableClock clock() {
        return new SettableClock(DeliveryFixture.START);
    }

    @Bean
    FakePlatform slack(SettableClock clock) {
        return new FakePlatform("slack", clock);
    }

    @Bean
    FakePlatform teams(SettableClock clock) {
        return new FakePlatform("teams", clock);
    }
}
