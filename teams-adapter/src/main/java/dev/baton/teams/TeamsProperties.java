package dev.baton.teams;

import dev.baton.error.ConfigurationException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Baton is connected to Microsoft Teams. Without an app id there is at most the local mode.
 *
 * @param appId             the bot's application (client) id in Entra
 * @param appPassword       a client secret of that application
 * @param tenantId          the Entra tenant the application belongs to
 * @param allowedTenants    the tenants that may speak with the bot; the application's own when empty
 * @param openidMetadataUrl where the Bot Connector says which keys it signs with
 * @param tokenUrl          where tokens for calling the connector are had; Entra's endpoint of the tenant when null
 * @param serviceHosts      the hosts that are called as connector and take the bot's token: {@code host} or
 *                          {@code host:port}, always by https; on loopback also {@code http://127.0.0.1:port}
 */
@ConfigurationProperties("baton.teams")
record TeamsProperties(
        @Nullable String appId,
        @Nullable String appPassword,
        @Nullable String tenantId,
        @Nullable List<String> allowedTenants,
        @Nullable URI openidMetadataUrl,
        @Nullable URI tokenUrl,
        @Nullable List<String> serviceHosts) {

    private static final URI CONNECTOR_METADATA =
            URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /** All that speaks for the bot towards one tenant; made only of a whole configuration. */
    record App(String id, String password, String tenant, List<String> allowedTenants, URI metadata, URI token) {

        /** Never tells the password. */
        @Override
        public String toString() {
            return "App[" + id + ", tenant " + tenant + "]";
        }
    }

    /** Never tells the password. */
    @Override
    public String toString() {
        return "TeamsProperties[" + appId + ", tenant " + tenantId + "]";
    }

    /**
     * The application; null when none is configured.
     *
     * @throws ConfigurationException when the configuration is half of one, or names something that may not be called
     */
    @Nullable
    App app() {
        var id = present(appId);
        var password = present(appPassword);
        var tenant = present(tenantId);
        if (id == null) {
            if (password != null || tenant != null) {
                throw new ConfigurationException(
                        "baton.teams.app-id is missing: baton.teams.%s is set, and without the app id it is of no use."
                                .formatted(password != null ? "app-password" : "tenant-id"));
            }
            return null;
        }
        if (password == null) {
            throw missing("app-password", "a client secret of the application");
        }
        if (tenant == null) {
            throw missing("tenant-id", "the id of the Entra tenant that the application belongs to");
        }
        var token = tokenUrl != null
                ? tokenUrl
                : URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token");
        return new App(
                id,
                password,
                tenant,
                allowedTenants == null || allowedTenants.isEmpty() ? List.of(tenant) : List.copyOf(allowedTenants),
                callable(openidMetadataUrl != null ? openidMetadataUrl : CONNECTOR_METADATA, "openid-metadata-url"),
                callable(token, "token-url"));
    }

    private static ConfigurationException missing(String property, String what) {
        return new ConfigurationException(
                "baton.teams.%s is missing: with baton.teams.app-id it must be %s.".formatted(property, what));
    }

    private static URI callable(URI url, String property) {
        var loopback = "http".equals(url.getScheme()) && ServiceHosts.isLoopback(url.getHost());
        if (url.getHost() == null || !("https".equals(url.getScheme()) || loopback)) {
            throw new ConfigurationException(
                    "baton.teams.%s must be an https address (http only on this machine).".formatted(property));
        }
        return url;
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
