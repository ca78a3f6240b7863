package dev.baton.slack;

import dev.baton.error.ConfigurationException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Baton is connected to one Slack workspace. With an app token by Socket Mode, else by HTTP.
 *
 * @param signingSecret what Slack signs its requests with; several, separated by commas, while one replaces the other
 * @param botToken      {@code xoxb-…}; without it there is no Slack
 * @param appToken      {@code xapp-…}, for Socket Mode
 * @param apiUrl        where the Web API is
 */
@ConfigurationProperties("baton.slack")
record SlackProperties(
        @DefaultValue("") String signingSecret,
        @DefaultValue("") String botToken,
        @DefaultValue("") String appToken,
        @DefaultValue("https://slack.com/api/") String apiUrl) {

    /** Whether anything is set that means to connect. */
    boolean present() {
        return !botToken.isBlank() || !appToken.isBlank() || !signingSecret.isBlank();
    }

    boolean socketMode() {
        return !appToken.isBlank();
    }

    /** Each secret that a request may be signed with. */
    List<String> signingSecrets() {
        return Arrays.stream(signingSecret.split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** The API's address, ending in a slash. */
    URI api() {
        return URI.create(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
    }

    /** Whether the API is a stand-in on this machine. */
    boolean local() {
        return List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(api().getHost()));
    }

    /** Itself, when Slack can be connected like this; else says which property is to be set how. */
    SlackProperties checked() {
        if (botToken.isBlank()) {
            throw new ConfigurationException(
                    "baton.slack.bot-token is empty, but baton.slack.%s is set: set the bot token (xoxb-…) too, or neither."
                            .formatted(appToken.isBlank() ? "signing-secret" : "app-token"));
        }
        if (botToken.startsWith("xapp-")) {
            throw new ConfigurationException(
                    "baton.slack.bot-token holds an app-level token (xapp-…): it needs the bot user's token (xoxb-…).");
        }
        if (!appToken.isBlank() && !appToken.startsWith("xapp-")) {
            throw new ConfigurationException(
                    "baton.slack.app-token does not hold an app-level token: it needs the one that starts with xapp-.");
        }
        if (appToken.isBlank() && signingSecrets().isEmpty()) {
            throw new ConfigurationException("baton.slack.signing-secret is empty: set it to let Slack in by HTTP,"
                    + " or set baton.slack.app-token to connect by Socket Mode.");
        }
        if (!reachable()) {
            throw new ConfigurationException(
                    "baton.slack.api-url must be an https address such as https://slack.com/api/ (http on this machine only).");
        }
        return this;
    }

    /** Tokens travel there, so only over TLS, or not beyond this machine. */
    private boolean reachable() {
        try {
            return "https".equals(api().getScheme()) && api().getHost() != null
                    || "http".equals(api().getScheme()) && local();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SlackProperties[%s, %s]".formatted(socketMode() ? "Socket Mode" : "HTTP", apiUrl);
    }
}
