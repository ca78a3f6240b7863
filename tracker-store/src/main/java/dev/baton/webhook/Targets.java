package dev.baton.webhook;

import dev.baton.error.TrackerException.Invalid;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may point to. A URL is checked when it is registered, as far as it says by itself where it leads; what its
 * name leads to is checked by {@link #allows} for the very address that is connected to.
 */
@Component
public class Targets {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|0[xX].*");
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private final boolean allowPrivate;

    /** @param allowPrivate whether loopback and inside networks are open */
    public Targets(@Value("${baton.webhooks.allow-private-targets:false}") boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /**
     * Whether Baton may connect there: to any public address; where the operator allows private targets also to loopback and
     * to the addresses of inside networks. Never to what is link-local (the clouds' metadata among it) or of special use.
     */
    public boolean allows(InetAddress address) {
        return switch (Reach.of(address)) {
            case PUBLIC -> true;
            case INSIDE -> allowPrivate;
            case NEVER -> false;
        };
    }

    /** The URL without space around it. @throws Invalid when it is none that may be posted to */
    String checked(String text) {
        var url = text.strip();
        var host =
                host(url).orElseThrow(() -> Invalid.at("url", "webhook.urlMalformed", shown(url), Webhook.URL_LENGTH));
        boolean local = host.equals("localhost") || host.endsWith(".localhost");
        if (local && !allowPrivate
                || literal(host).filter(address -> !allows(address)).isPresent()) {
            throw Invalid.at("url", "webhook.urlPrivate", host);
        }
        return url;
    }

    /** The URL's host, without brackets; empty when it is no URL to post to. */
    private static Optional<String> host(String url) {
        if (url.length() > Webhook.URL_LENGTH || !url.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            if (host.startsWith("[")) {
                host = host.substring(1, host.length() - 1);
            }
            boolean number = host.contains(":") || NUMBERS.matcher(host).matches();
            if (!scheme.equals("http") && !scheme.equals("https")
                    || host.isEmpty()
                    || uri.getRawUserInfo() != null
                    || uri.getPort() == 0
                    || uri.getPort() > 65_535
                    || number && literal(host).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(host);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address that the host is, when it is one; nothing is looked up. */
    private static Optional<InetAddress> literal(String host) {
        try {
            if (host.contains(":")) {
                // with an interface's name it could mean another address on each replica
                return host.contains("%") ? Optional.empty() : Optional.of(InetAddress.getByName(host));
            }
            var parts = IPV4.matcher(host);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var bytes = new byte[4];
            for (int i = 0; i < bytes.length; i++) {
                int part = Integer.parseInt(parts.group(i + 1));
                if (part > 255) {
                    return Optional.empty();
                }
                bytes[i] = (byte) part;
            }
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String shown(String url) {
        return url.length() <= 100 ? url : url.substring(0, 99) + "…";
    }
}
