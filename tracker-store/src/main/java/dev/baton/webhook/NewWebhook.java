package dev.baton.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Webhook} to be; the components as there. @param description null for none */
public record NewWebhook(
        String name, @Nullable String description, String url, boolean allEvents, Set<Integer> kinds) {}
