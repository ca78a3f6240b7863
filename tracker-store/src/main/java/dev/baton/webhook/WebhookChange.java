package dev.baton.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to become of a {@link Webhook}; the components as there, null leaves one as it is. */
public record WebhookChange(
        @Nullable String name,
        @Nullable String description,
        @Nullable String url,
        @Nullable Boolean allEvents,
        @Nullable Set<Integer> kinds) {}
