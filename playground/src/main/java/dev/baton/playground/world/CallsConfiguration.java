package dev.baton.playground.world;

import dev.baton.playground.OnlyInPlayground;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has {@link Calls} see what Baton asks the chats, and nothing else. */
@Configuration(proxyBeanMethods = false)
@OnlyInPlayground
class CallsConfiguration {

    @Bean
    FilterRegistrationBean<Calls> callsOfBaton(Exchanges exchanges, Troubles troubles) {
        var calls = new FilterRegistrationBean<>(new Calls(exchanges, troubles));
        calls.addUrlPatterns(Calls.SLACK + "*", Calls.TEAMS + "*");
        return calls;
    }
}
