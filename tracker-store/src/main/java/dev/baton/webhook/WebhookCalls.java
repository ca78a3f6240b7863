package dev.baton.webhook;

import dev.baton.activity.Activity;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.webhook.Webhook.Stop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * The calls of webhooks. Administrators see what was given up; the rest is for whoever queues calls and for the sender, of
 * which a webhook has one at a time.
 */
@Service
public class WebhookCalls {

    /** Who looks at more than so many has to do something about their cause first. */
    private static final int DEAD_AT_ONCE = 100;

    /** As much as one transaction takes up again. */
    private static final int REPEATED_AT_ONCE = 10_000;

    private final WebhookCallRepository calls;
    private final WebhookRepository webhooks;
    private final WebhookPaceRepository paces;
    private final Projects projects;
    private final Users users;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final StoreClock clock;

    WebhookCalls(
            WebhookCallRepository calls,
            WebhookRepository webhooks,
            WebhookPaceRepository paces,
            Projects projects,
            Users users,
            Transactions transactions,
            ApplicationEventPublisher events,
            StoreClock clock) {
        this.calls = calls;
        this.webhooks = webhooks;
        this.paces = paces;
        this.projects = projects;
        this.users = users;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues a call to each of the project's webhooks that wants activities of this kind. Called in the transaction of the
     * activity; one statement when nobody wants it.
     *
     * @param kind see {@link Webhook#kinds}
     * @param body what to say, made once and only when it is needed; given somebody who may see the project, for reading it
     */
    public void enqueue(Activity activity, int kind, Function<User, String> body) {
        transactions.requireActive();
        var wanting = webhooks.findByProjectIdOrderById(activity.projectId()).stream()
                .filter(webhook -> webhook.wants(kind))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        var readers = users.byId(wanting.stream().map(WebhookEntity::updatedBy).collect(Collectors.toSet()));
        var mayRead = projects.whoMaySee(activity.projectId(), readers.keySet());
        String text = null;
        var waiting = new ArrayList<WebhookCallEntity>();
        for (var webhook : wanting) {
            var reader = readers.get(webhook.updatedBy());
            if (reader == null || !mayRead.contains(reader.id())) {
                webhook.stop(Stop.READER_GONE);
            } else {
                text = text == null ? body.apply(reader) : text;
                waiting.add(new WebhookCallEntity(webhook.id(), activity.id(), text, clock.now()));
            }
        }
        calls.saveAllAndFlush(waiting);
        events.publishEvent(new CallsWaiting(
                waiting.stream().map(WebhookCallEntity::webhookId).toList()));
    }

    /**
     * What could not be sent to the project's webhooks, newest first, at most 100.
     *
     * @throws NotFound when the project is missing or not the actor's to see
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor administers it
     */
    public List<DeadCall> dead(User actor, String projectKey) {
        return transactions.read(() ->
                calls.findDead(managed(actor, projectKey).id(), null, Limit.of(DEAD_AT_ONCE)).stream()
                        .map(WebhookCallEntity::toDeadCall)
                        .toList());
    }

    /**
     * Sends again what could not be sent to the project's webhooks: one call, or all when {@code id} is null, as the same
     * messages. Returns how many are on their way. To a webhook that was stopped they go when it is saved again.
     *
     * @throws NotFound when the project is missing or not the actor's to see, or there is no such dead call
     * @throws dev.baton.error.TrackerException.Forbidden unless the actor administers it
     */
    public int repeat(User actor, String projectKey, @Nullable Long id) {
        return transactions.run(() -> {
            var dead = calls.findDead(managed(actor, projectKey).id(), id, Limit.of(REPEATED_AT_ONCE));
            if (id != null && dead.isEmpty()) {
                throw new NotFound("webhook.callNotFound", String.valueOf(id));
            }
            dead.forEach(WebhookCallEntity::repeat);
            var itsWebhooks =
                    dead.stream().map(WebhookCallEntity::webhookId).distinct().toList();
            paces.findAllById(itsWebhooks).forEach(WebhookPaceEntity::cleared);
            events.publishEvent(new CallsWaiting(itsWebhooks));
            return dead.size();
        });
    }

    /**
     * The call to make now: the oldest, unless it is to be left alone for a while. Empty when there is none, when the
     * receiver is to be left alone, or when the webhook is stopped; and when whoever saved it last may no longer see the
     * project, which stops it.
     */
    public Optional<WebhookCall> next(long webhookId) {
        return transactions.run(() -> {
            var now = clock.now();
            var webhook = webhooks.findById(webhookId)
                    .filter(found -> !found.isStopped())
                    .orElse(null);
            var pace = paces.findById(webhookId).orElse(null);
            if (webhook == null || pace == null || pace.blocked(now)) {
                return Optional.empty();
            }
            var call = calls.findNext(webhookId, now, Limit.of(1));
            if (call.isPresent()
                    && projects.whoMaySee(webhook.projectId(), List.of(webhook.updatedBy()))
                            .isEmpty()) {
                stop(webhookId, Stop.READER_GONE);
                return Optional.empty();
            }
            return call.map(found -> found.toCall(webhook, pace.failures()));
        });
    }

    /** The receiver has it. */
    public void arrived(WebhookCall call) {
        change(call, (found, pace) -> {
            found.arrived(clock.now());
            pace.cleared();
        });
    }

    /**
     * It failed and is to be tried again.
     *
     * @param error        what went wrong, for administrators
     * @param nextAt       when to try this call again at the earliest; null when its turn comes
     * @param blockedUntil until when to make no call of this webhook at all; null to go on
     */
    public void failed(WebhookCall call, String error, @Nullable Instant nextAt, @Nullable Instant blockedUntil) {
        change(call, (found, pace) -> {
            found.failed(cut(error), clock.now(), nextAt);
            pace.failed(blockedUntil);
        });
    }

    /**
     * It failed for the last time, and with it all that have been waiting behind it since before {@code then}.
     *
     * @param blockedUntil as in {@link #failed}
     */
    public void giveUp(WebhookCall call, String error, Instant then, @Nullable Instant blockedUntil) {
        change(call, (found, pace) -> {
            found.failed(cut(error), clock.now(), null);
            found.giveUp(clock.now());
            pace.failed(blockedUntil);
            calls.flush();
            calls.giveUpWaiting(call.webhookId(), then, cut(error), clock.now());
        });
    }

    /** Nothing is sent to the webhook until an administrator saves it again; what waits for it is given up. */
    public void stop(long webhookId, Stop why) {
        transactions.run(() -> {
            webhooks.lock(webhookId).ifPresent(webhook -> webhook.stop(why));
            webhooks.flush();
            return calls.giveUpWaiting(webhookId, clock.now(), why.name(), clock.now());
        });
    }

    /** Ids of the webhooks that something could be sent to now. */
    public List<Long> waiting() {
        return transactions.read(() -> calls.findWaiting(clock.now()));
    }

    /** Removes calls that were over before {@code then}, at most {@code limit}. Returns how many. */
    public int purge(Instant then, int limit) {
        return transactions.run(() -> {
            var old = calls.findClosedBefore(then, Limit.of(limit));
            if (!old.isEmpty()) {
                calls.deleteByIds(old);
            }
            return old.size();
        });
    }

    private Project managed(User actor, String projectKey) {
        return projects.access(actor, projectKey)
                .orElseThrow(() -> new NotFound("project.notFound", projectKey))
                .forManagement();
    }

    private static String cut(String error) {
        return PlainText.start(error, WebhookCallEntity.ERROR_LENGTH);
    }

    /** Nothing when the webhook was deleted meanwhile. */
    private void change(WebhookCall call, BiConsumer<WebhookCallEntity, WebhookPaceEntity> change) {
        transactions.run(() -> {
            var found = calls.findById(call.id());
            var pace = paces.findById(call.webhookId());
            if (found.isPresent() && pace.isPresent()) {
                change.accept(found.get(), pace.get());
            }
            return found;
        });
    }
}
