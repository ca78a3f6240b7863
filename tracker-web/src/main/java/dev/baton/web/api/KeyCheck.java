package dev.baton.web.api;

import dev.baton.user.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling by the API key, wherever it stands. Who has none, or a wrong one, stays unknown. */
final class KeyCheck extends OncePerRequestFilter {

    /** Longer than any key; what is longer is not even hashed. */
    private static final int LENGTH = 256;

    private final Users users;

    KeyCheck(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key != null && !key.isBlank() && key.length() <= LENGTH) {
            users.findByApiKey(key).ifPresent(user -> {
                var caller = new Caller(user);
                caller.in(request);
                SecurityContextHolder.setContext(new SecurityContextImpl(caller));
            });
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String key(HttpServletRequest request) {
        return Optional.ofNullable(FormRequest.takeKey(request))
                .or(() -> Optional.ofNullable(request.getHeader("Backlog-API-Key")))
                .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                        .map(value -> value.substring(7).strip()))
                .orElse(null);
    }
}
