package dev.baton.delivery;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityContent.IssueCreated;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.command.Command.FollowTerms.Kind;
import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.Subject;
import dev.baton.delivery.DeliveryRows.New;
import dev.baton.delivery.DeliverySteps.Point;
import dev.baton.notification.Notifications;
import dev.baton.notification.Reason;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Decides who is told of an activity, in the transaction that makes it. Adds rows and changes none, so that it shares no lock
 * with another transaction; a constant number of statements, however many follow.
 */
@Component
class Outbox {

    private final SubscriptionRows subscriptions;
    private final CardPositions cards;
    private final Notifications notifications;
    private final DeliveryRows rows;
    private final WakeUp wakeUp;
    private final DeliverySteps steps;
    private final Clock clock;

    Outbox(
            SubscriptionRows subscriptions,
            CardPositions cards,
            Notifications notifications,
            DeliveryRows rows,
            WakeUp wakeUp,
            DeliverySteps steps,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.cards = cards;
        this.notifications = notifications;
        this.rows = rows;
        this.wakeUp = wakeUp;
        this.steps = steps;
        this.clock = clock;
    }

    /** After {@link Notifications} has decided which persons are to be told. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(Activity activity) {
        if (!(activity.content() instanceof OfIssue content)) {
            return;
        }
        var subject = new Subject(content.issueId(), content.key());
        var deliveries = new LinkedHashMap<String, New>(); // one for each place
        var kinds = kinds(content);
        for (var following : subscriptions.ofProject(activity.projectId())) {
            if (wants(following.terms(), kinds, activity)) {
                add(deliveries, following.place(), Purpose.NEWS, null, activity, subject);
            }
        }
        if (!(content instanceof IssueCreated)) {
            // Where a card stands it must show how things are, whether or not the change is news there.
            cards.ofIssue(content.issueId())
                    .forEach(place -> add(deliveries, place, Purpose.REFRESH, null, activity, subject));
        }
        notifications
                .told(activity.id())
                .forEach((userId, reason) ->
                        add(deliveries, new Place.To(userId), Purpose.TOLD, reason, activity, subject));
        if (!deliveries.isEmpty()) {
            rows.insert(List.copyOf(deliveries.values()), clock.instant());
            steps.reached(Point.INSERTED);
            wakeUp.afterCommit(List.copyOf(deliveries.keySet()));
        }
    }

    private static void add(
            Map<String, New> deliveries,
            Place place,
            Purpose purpose,
            @Nullable Reason reason,
            Activity activity,
            Subject subject) {
        deliveries.putIfAbsent(
                place.key(),
                new New(activity.id(), place, purpose, activity.projectId(), subject, null, null, reason, null));
    }

    private static boolean wants(Terms terms, Set<Kind> kinds, Activity activity) {
        return !terms.notBy().contains(activity.actor().id())
                && (terms.kinds().isEmpty() || terms.kinds().stream().anyMatch(kinds::contains));
    }

    private static Set<Kind> kinds(OfIssue content) {
        var kinds = EnumSet.noneOf(Kind.class);
        switch (content) {
            case IssueCreated created -> kinds.add(Kind.CREATED);
            case IssueCommented commented -> kinds.add(Kind.COMMENT);
            // a deletion is heard by all who follow
            case IssueDeleted deleted -> kinds.addAll(EnumSet.allOf(Kind.class));
            // whoever was told hears of it in person
            case CommentNotified notified -> {}
            case IssueUpdated updated -> {
                for (var change : updated.changes()) {
                    switch (change.field()) {
                        case STATUS -> kinds.add(Kind.STATUS);
                        case ASSIGNEE -> kinds.add(Kind.ASSIGNED);
                        case DUE_DATE -> kinds.add(Kind.DUE);
                        default -> {}
                    }
                }
                if (updated.comment() != null && !updated.comment().isBlank()) {
                    kinds.add(Kind.COMMENT);
                }
            }
        }
        return kinds;
    }
}
