package dev.baton.teams;

import dev.baton.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The connectors that are called. An activity brings the address to answer to, and answers carry the bot's token:
 * without this list whoever gets an address in would get the token out.
 */
final class ServiceHosts {

    private static final List<String> PUBLIC_CLOUD = List.of("smba.trafficmanager.net");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Scheme, host and port, as in {@code https://smba.trafficmanager.net:443}. */
    private final Set<String> origins;

    private final boolean local;

    private ServiceHosts(Set<String> origins, boolean local) {
        this.origins = origins;
        this.local = local;
    }

    /** Microsoft's connector on this machine only, at any port. */
    static ServiceHosts local() {
        return new ServiceHosts(Set.of(), true);
    }

    /**
     * Exactly these, see {@link TeamsProperties#serviceHosts()}; the public cloud's when null or empty.
     *
     * @throws ConfigurationException when one of them is not a host
     */
    static ServiceHosts of(@Nullable List<String> hosts) {
        var named = hosts == null || hosts.isEmpty() ? PUBLIC_CLOUD : hosts;
        return new ServiceHosts(
                named.stream().map(ServiceHosts::origin).collect(Collectors.toUnmodifiableSet()), false);
    }

    /** Whether this may be called, and be given the bot's token where there is one. */
    boolean allow(@Nullable String serviceUrl) {
        if (serviceUrl == null || serviceUrl.length() > 300) {
            return false;
        }
        URI url;
        try {
            url = new URI(serviceUrl);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
        if (url.getHost() == null
                || url.getScheme() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            return false;
        }
        return local ? "http".equals(url.getScheme()) && isLoopback(url.getHost()) : origins.contains(origin(url));
    }

    static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    private static String origin(String named) {
        try {
            var url = new URI(named.contains("://") ? named : "https://" + named);
            var plain = "http".equals(url.getScheme()) && isLoopback(url.getHost());
            var bare = url.getRawPath() == null
                    || url.getRawPath().isEmpty()
                    || url.getRawPath().equals("/");
            if (url.getHost() != null && bare && ("https".equals(url.getScheme()) || plain)) {
                return origin(url);
            }
        } catch (URISyntaxException notAHost) {
            // told below, in the same words as every other wrong value
        }
        throw new ConfigurationException(
                "baton.teams.service-hosts must list host names such as smba.trafficmanager.net"
                        + " (http:// only on this machine), not \"" + named + "\".");
    }

    private static String origin(URI url) {
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        var port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
