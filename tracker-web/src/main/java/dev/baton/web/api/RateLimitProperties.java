package dev.baton.web.api;

import dev.baton.error.ConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a user may make in a minute, on all replicas together.
 *
 * @param enabled whether anybody is held back at all
 */
@ConfigurationProperties("baton.web.rate-limit")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("600") int readPerMinute,
        @DefaultValue("150") int updatePerMinute,
        @DefaultValue("150") int searchPerMinute,
        @DefaultValue("60") int iconPerMinute) {

    RateLimitProperties {
        positive("read", readPerMinute);
        positive("update", updatePerMinute);
        positive("search", searchPerMinute);
        positive("icon", iconPerMinute);
    }

    int perMinute(Quota quota) {
        return switch (quota) {
            case READ -> readPerMinute;
            case UPDATE -> updatePerMinute;
            case SEARCH -> searchPerMinute;
            case ICON -> iconPerMinute;
        };
    }

    private static void positive(String kind, int perMinute) {
        if (perMinute < 1) {
            throw new ConfigurationException("baton.web.rate-limit." + kind + "-per-minute must be 1 or more, not "
                    + perMinute + "; to hold nobody back, set baton.web.rate-limit.enabled to false.");
        }
    }
}
