package dev.baton.playground;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Lets in the browser of this machine, and Baton itself; nobody from elsewhere, and no other web page of that browser. */
@Configuration(proxyBeanMethods = false)
@OnlyInPlayground
class PlaygroundSecurity {

    /** Everything is the page's own, and nothing of it comes from elsewhere. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    @Bean
    @Order(5)
    SecurityFilterChain playgroundRequests(HttpSecurity http, @Value("${baton.playground.url}") String url) {
        return http.securityMatcher("/playground", "/playground/**")
                .csrf(AbstractHttpConfigurer::disable) // the caller's check says more than a token would
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .addFilterBefore(new CallerCheck(url), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
