package dev.baton.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** The kinds of requests, each with a limit of its own. */
enum Quota {
    READ,
    UPDATE,
    SEARCH,
    ICON;

    private static final Set<String> SEARCHES =
            Set.of(ApiController.PATH + "/issues", ApiController.PATH + "/issues/count");

    /** The one that a request counts against. */
    static Quota of(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> ofReading(request.getServletPath());
            default -> UPDATE;
        };
    }

    private static Quota ofReading(String path) {
        if (SEARCHES.contains(path)) {
            return SEARCH;
        }
        return path.endsWith("/icon") || path.endsWith("/image") ? ICON : READ;
    }

    /** As it stands in JSON and in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
