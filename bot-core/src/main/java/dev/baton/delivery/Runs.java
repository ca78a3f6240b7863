package dev.baton.delivery;

import dev.baton.account.Accounts;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.Conversation;
import dev.baton.chat.PlatformException;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.delivery.Delivery.Subject;
import dev.baton.delivery.Endings.Why;
import dev.baton.delivery.Errand.Lease;
import dev.baton.delivery.Places.Known;
import dev.baton.delivery.SubscriptionRows.Following;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Equips the runs of drains: finds the way to a place and what is known of it, and remembers how it went. */
@Component
class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** For how long what a platform said of a conversation is believed. */
    private static final Duration BELIEVED = Duration.ofHours(1);

    private final ObjectProvider<ChatPlatform> platforms;
    private final Accounts accounts;
    private final SubscriptionRows subscriptions;
    private final CardPositions cards;
    private final Places places;
    private final Views views;
    private final Marks marks;
    private final Endings endings;
    private final Round.Tellers tellers;
    private final DeliveryMetrics metrics;
    private final DeliverySteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Runs(
            ObjectProvider<ChatPlatform> platforms,
            Accounts accounts,
            SubscriptionRows subscriptions,
            CardPositions cards,
            Places places,
            Views views,
            Marks marks,
            Endings endings,
            ConversationTeller conversationTeller,
            PersonTeller personTeller,
            DigestTeller digestTeller,
            NoticeTeller noticeTeller,
            DeliveryMetrics metrics,
            DeliverySteps steps,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.cards = cards;
        this.places = places;
        this.views = views;
        this.marks = marks;
        this.endings = endings;
        this.tellers = new Round.Tellers(conversationTeller, personTeller, digestTeller, noticeTeller);
        this.metrics = metrics;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Run begin(String placeKey, Known known, Lease lease, Instant end) {
        return new Run(placeKey, known, lease, end, this);
    }

    Instant now() {
        return clock.instant();
    }

    Marks marks() {
        return marks;
    }

    DeliveryMetrics metrics() {
        return metrics;
    }

    /**
     * Finds the way to a place; empty for a person who is in no chat.
     *
     * @throws PlatformException when it cannot be found now, or never
     */
    Optional<Errand> open(Place place, Known known, Lease lease) {
        return switch (place) {
            case Place.In in ->
                Optional.of(errand(
                        place, in.conversation(), platform(in.conversation().platform()), known, lease));
            case Place.To person ->
                accounts.address(person.userId()).map(address -> {
                    var platform = platform(address.platform());
                    return errand(place, direct(place, address, platform, known), platform, known, lease);
                });
        };
    }

    private Errand errand(Place place, Conversation conversation, ChatPlatform platform, Known known, Lease lease) {
        var pace = Pace.of(platform.pace(), known.sent());
        return new Errand(place, conversation, platform, pace, lease, marks, steps, clock);
    }

    private Conversation direct(Place place, ChatAddress address, ChatPlatform platform, Known known) {
        var name = address.platform() + ":" + address.workspace() + ":" + address.userId();
        var directId = known.directId();
        if (directId != null && name.equals(known.address())) {
            return new Conversation(address.platform(), address.workspace(), directId, Conversation.Kind.DIRECT);
        }
        var direct = platform.direct(address);
        places.putDirect(place.key(), name, direct.id());
        return direct;
    }

    private ChatPlatform platform(String name) {
        return platforms.stream()
                .filter(platform -> platform.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TryLater(name + " is not connected", null, false, null));
    }

    /** Reads what is needed to tell of these deliveries. */
    Round round(Errand errand, List<Delivery> open, Known known) {
        var place = errand.place();
        if (!(place instanceof Place.In in)) {
            return new Round(errand, tellers, List.of(), List.of());
        }
        var followings = subscriptions.ofPlace(place.key());
        var lookedAt = known.lookedAt();
        if (!followings.isEmpty()
                && (lookedAt == null || lookedAt.plus(BELIEVED).isBefore(now()))) {
            look(errand, in, known, followings);
            followings = subscriptions.ofPlace(place.key());
        }
        var issues = open.stream()
                .map(Delivery::issue)
                .filter(Objects::nonNull)
                .map(Subject::id)
                .distinct()
                .toList();
        return new Round(errand, tellers, followings, cards.of(place.key(), issues));
    }

    /** A channel may have been shared with people from outside since it was made to follow. */
    private void look(Errand errand, Place.In in, Known known, List<Following> followings) {
        boolean outside = known.outside();
        try {
            var info = errand.platform().info(in.conversation());
            outside = info.outside();
            places.putLook(in.key(), outside, info.name().isEmpty() ? null : info.name(), now());
        } catch (ConversationGone gone) {
            throw gone;
        } catch (PlatformException unknown) {
            LOG.info("What {} is, is not known: {}", in.key(), unknown.getMessage());
        }
        if (outside) {
            followings.stream()
                    .filter(following -> !views.isForPartners(following.followerId(), following.projectKey()))
                    .forEach(following ->
                            transaction.executeWithoutResult(status -> endings.end(following, Why.OUTSIDERS)));
        }
    }

    /** There is nobody to tell. */
    void nobodyThere(List<Unit> units) {
        units.forEach(unit -> marks.nothing(unit, () -> {}));
    }

    /** The place is gone for good. */
    void gone(Place place, Known known, PlatformException gone) {
        LOG.warn("{} is gone: {}", place.key(), gone.getMessage());
        metrics.gone(place);
        endings.gone(place, known.name(), Objects.requireNonNullElse(gone.getMessage(), "gone"));
    }

    /** Remembers what matters for the next run. */
    void remember(String placeKey, @Nullable Errand errand, Known known, @Nullable Instant blockedUntil, int failures) {
        var sent = errand == null ? known.sent() : errand.paceText();
        marks.write(() -> places.put(placeKey, sent, blockedUntil, failures));
    }
}
