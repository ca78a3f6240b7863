package dev.baton.web.api;

import dev.baton.activity.Activity;
import dev.baton.notification.Notifications;
import dev.baton.user.User;
import dev.baton.webhook.WebhookCalls;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Queues a call for each webhook that wants an activity, in the activity's transaction, with what it is to say. */
@Component
class WebhookFeed {

    private final WebhookCalls calls;
    private final Notifications notifications;
    private final ActivityDetails details;

    WebhookFeed(WebhookCalls calls, Notifications notifications, ActivityDetails details) {
        this.calls = calls;
        this.notifications = notifications;
        this.details = details;
    }

    /** After {@link Notifications} has decided which persons are to be told. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(Activity activity) {
        ActivityType.of(activity.content())
                .ifPresent(type -> calls.enqueue(activity, type, reader -> body(activity, reader)));
    }

    private String body(Activity activity, User reader) {
        var told = notifications.ofActivity(activity.id());
        var found = details.of(reader, List.of(activity));
        return ApiJson.MAPPER.writeValueAsString(
                ActivityJson.of(activity, told, found).orElseThrow());
    }
}
