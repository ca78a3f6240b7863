package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all addresses of the connector have in common: the token, the errors, and ids that have a semicolon. */
@Configuration(proxyBeanMethods = false)
@OnlyInPlayground
class ConnectorConfiguration implements WebMvcConfigurer {

    private static final String CONNECTOR = "/playground/teams/v3/";

    private final Identity identity;

    ConnectorConfiguration(Identity identity) {
        this.identity = identity;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TokenDemand(identity)).addPathPatterns(CONNECTOR + "**");
    }

    /** Everywhere else a semicolon stays forbidden, as it is without us. */
    @Bean
    HttpFirewall semicolonsForConnector() {
        var lenient = new StrictHttpFirewall();
        lenient.setAllowSemicolon(true);
        return new StrictHttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return request.getRequestURI().startsWith(CONNECTOR)
                        ? lenient.getFirewalledRequest(request)
                        : super.getFirewalledRequest(request);
            }
        };
    }

    /** Lets in only the bot. */
    record TokenDemand(Identity identity) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!identity.isBot(request.getHeader(HttpHeaders.AUTHORIZATION))) {
                throw ConnectorError.unauthorized();
            }
            return true;
        }
    }

    /** Words what is refused as the connector does. */
    @RestControllerAdvice(basePackageClasses = ConnectorConfiguration.class)
    @OnlyInPlayground
    static final class Errors {

        @ExceptionHandler
        ResponseEntity<Map<String, Object>> refused(ConnectorError error) {
            return error.response();
        }
    }
}
