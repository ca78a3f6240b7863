package dev.baton.playground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses with 403 whoever is not Baton, the playground's page or a program on this machine. */
final class CallerCheck extends OncePerRequestFilter {

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private final int port;

    /** @param url where Baton listens */
    CallerCheck(String url) {
        this.port = URI.create(url).getPort();
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
        return origin == null || LOOPBACK.stream().anyMatch(host -> origin.equals("http://" + host + ":" + port));
    }
}
