package dev.baton.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells every known caller what is left to them, and refuses them when it is nothing. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Errors errors;
    private final Clock clock;

    RateLimitFilter(RateLimits limits, Errors errors, Clock clock) {
        this.limits = limits;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Caller.of(request);
        if (caller.isPresent()) {
            var allowance = limits.take(caller.get(), Quota.of(request));
            response.setHeader("X-RateLimit-Limit", String.valueOf(allowance.limit()));
            response.setHeader("X-RateLimit-Remaining", String.valueOf(allowance.remaining()));
            response.setHeader(
                    "X-RateLimit-Reset", String.valueOf(allowance.reset().getEpochSecond()));
            if (!allowance.granted()) {
                var seconds = Math.max(
                        1,
                        Duration.between(clock.instant(), allowance.reset())
                                .plusMillis(999)
                                .toSeconds());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                errors.write(
                        request,
                        response,
                        Refusal.of(429, Refusal.TOO_MANY_REQUESTS, "request.tooMany", String.valueOf(seconds)));
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
