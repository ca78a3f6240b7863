package dev.baton.playground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

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
                .csrf(AbstractHttpConfigurer::disable) // the caller's check below says more than a token would
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .addFilterBefore(new CallerCheck(url), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static final class CallerCheck extends OncePerRequestFilter {

        private static final List<String> FORWARDED =
                List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
        private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

        private final String url;

        CallerCheck(String url) {
            this.url = url;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isOurs(request)) {
                chain.doFilter(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
        }

        private boolean isOurs(HttpServletRequest request) throws UnknownHostException {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && FORWARDED.stream().noneMatch(header -> request.getHeader(header) != null)
                    // a foreign page can give its own name our address, but not change the name it asks by
                    && LOOPBACK.contains(request.getServerName())
                    && (HttpMethod.GET.matches(request.getMethod()) || isFromOurPage(request));
        }

        /** Browsers tell the origin of whatever changes something; Baton, which is no browser, has none. */
        private boolean isFromOurPage(HttpServletRequest request) {
            var origin = request.getHeader(HttpHeaders.ORIGIN);
            var port = url.substring(url.lastIndexOf(':'));
            return origin == null || LOOPBACK.stream().anyMatch(host -> origin.equals("http://" + host + port));
        }
    }
}
