package dev.baton.wording;

import dev.baton.chat.Span;
import dev.baton.error.ConfigurationException;
import dev.baton.issue.Issue;
import dev.baton.project.IssueKey;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where an issue's link leads. */
@Component
public final class Links {

    private final String base;

    Links(@Value("${baton.base-url:http://127.0.0.1:${server.port:8080}}") String baseUrl) {
        this.base = checked(baseUrl.strip());
    }

    private static String checked(String url) {
        try {
            var parsed = URI.create(url);
            var web = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
            if (web && parsed.getHost() != null && parsed.getQuery() == null && parsed.getFragment() == null) {
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        } catch (IllegalArgumentException e) {
            // told below, in the same words
        }
        throw new ConfigurationException("baton.base-url must be the address people reach Baton at, such as"
                + " https://baton.example.com, not \"" + url + "\".");
    }

    /** The page that tells of the issue. */
    public URI to(IssueKey key) {
        return URI.create(base + "/view/" + key);
    }

    /** Where programs reach the tracker. */
    URI api() {
        return URI.create(base + "/api/v2/");
    }

    /** The key and the summary, leading to the issue. */
    Span titled(Issue issue) {
        return new Span.Link(issue.key() + " " + issue.summary(), to(issue.key()));
    }
}
