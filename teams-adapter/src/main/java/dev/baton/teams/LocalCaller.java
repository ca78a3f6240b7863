package dev.baton.teams;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Whether a request without a token comes from a program on this machine: not through a proxy that runs on it, and not
 * from a web page that its browser shows.
 */
final class LocalCaller {

    private static final List<String> FORWARDED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Real-IP",
            "Via",
            "CF-Connecting-IP",
            "True-Client-IP",
            "X-Original-Host",
            "X-Original-For");

    private LocalCaller() {}

    /** @throws Refusal when it does not */
    static void check(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr())) {
            throw Refusal.forbidden("the local mode takes requests from this machine only");
        }
        if (FORWARDED.stream().anyMatch(header -> request.getHeader(header) != null)) {
            throw Refusal.forbidden("the local mode takes no forwarded requests");
        }
        // a page that gave its own name our address, and a page that posts across origins
        if (!ServiceHosts.isLoopback(request.getServerName()) || request.getHeader(HttpHeaders.ORIGIN) != null) {
            throw Refusal.forbidden("the local mode takes no requests of web pages");
        }
        var type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new Refusal(415, "not application/json");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            // an address and no name, so nothing is looked up
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
