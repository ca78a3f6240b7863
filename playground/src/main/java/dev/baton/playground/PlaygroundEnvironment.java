package dev.baton.playground;

import dev.baton.error.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides whether the playground is played: only where nothing is configured that points to real use. Then Baton's adapters
 * are configured for it like for the real platforms, with secrets of this start.
 */
final class PlaygroundEnvironment implements EnvironmentPostProcessor, Ordered {

    static final String SOURCE = "baton-playground";

    /** {@code false} leaves the playground out of the local mode, as for Microsoft's own playground. */
    private static final String ENABLED = "baton.playground.enabled";

    private static final String EMBEDDED = "jdbc:h2:file:./data/";
    private static final List<String> OF_REAL_USE =
            List.of("baton.slack.", "baton.teams.", "baton.admin.", "baton.base.url");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var wanted = Optional.ofNullable(environment.getProperty(ENABLED, Boolean.class));
        if (!wanted.orElse(true)) {
            return;
        }
        var obstacle = obstacle(environment);
        if (obstacle == null) {
            environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, settings(environment)));
        } else if (wanted.isPresent()) {
            throw new ConfigurationException("%s is true, but %s: the playground is for trying out on one machine only."
                    .formatted(ENABLED, obstacle));
        }
    }

    /** What speaks against playing, as half a sentence; null for nothing. */
    private static @Nullable String obstacle(ConfigurableEnvironment environment) {
        var configured = configured(environment);
        if (configured.isPresent()) {
            return configured.get() + " is set";
        }
        if (!isLoopback(environment.getProperty("server.address", ""))) {
            return "server.address is not of this machine alone";
        }
        if (!environment.getProperty("server.forward-headers-strategy", "none").equalsIgnoreCase("none")) {
            return "server.forward-headers-strategy is set";
        }
        if (!environment.getProperty("spring.datasource.url", "").startsWith(EMBEDDED)) {
            return "spring.datasource.url is set";
        }
        return null;
    }

    /** A property that somebody sets who means to work with Baton. */
    private static Optional<String> configured(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> OF_REAL_USE.stream().anyMatch(canonical(name)::startsWith))
                .findFirst();
    }

    /** {@code BATON_SLACK_BOT_TOKEN} and {@code baton.slack.bot-token} alike. */
    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static Map<String, Object> settings(ConfigurableEnvironment environment) {
        var port = port(environment);
        var url = "http://127.0.0.1:" + port;
        var settings = new HashMap<String, Object>();
        settings.put("server.port", port);
        settings.put("baton.playground.url", url);
        settings.put("baton.base-url", url);
        // nothing of it is kept, so that each start is a first visit; and nothing in ./data is touched
        settings.put(
                "spring.datasource.url",
                "jdbc:h2:mem:playground-%s;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE,KEY,USER"
                        .formatted(UUID.randomUUID()));
        settings.put("baton.slack.signing-secret", secret());
        settings.put("baton.slack.bot-token", "xoxb-" + secret());
        settings.put("baton.slack.api-url", url + "/playground/slack/api/");
        settings.put("baton.teams.app-id", UUID.randomUUID().toString());
        settings.put("baton.teams.app-password", secret());
        settings.put("baton.teams.tenant-id", UUID.randomUUID().toString());
        settings.put("baton.teams.openid-metadata-url", url + "/playground/teams/identity/openid");
        settings.put("baton.teams.token-url", url + "/playground/teams/identity/token");
        settings.put("baton.teams.service-hosts", url);
        settings.put("baton.admin.mail-address", "mori@minato.example");
        return settings;
    }

    /** The chats must know Baton's address before there is one, so a port is looked for here where any will do. */
    private static int port(ConfigurableEnvironment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        if (port != 0) {
            return port;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new ConfigurationException("No free port was found on this machine: set server.port.");
        }
    }

    private static String secret() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
