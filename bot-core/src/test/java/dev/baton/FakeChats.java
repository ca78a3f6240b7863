package dev.baton;

import dev.baton.testchat.SettableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Both chats in memory, and a clock that stands at Tuesday, 24 November 2026, 10:00 in Tokyo. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeChats {

    @Bean
    FakePlatform slack() {
        return new FakePlatform("slack");
    }

    @Bean
    FakePlatform teams() {
        return new FakePlatform("teams");
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock("2026-11-24T01:00:00Z");
    }
}
