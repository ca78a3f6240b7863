package dev.baton.webhook;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The webhooks of projects, for those who administer them alone: a URL often is a secret itself. Every method throws
 * {@link NotFound} when the project or the webhook is missing or the project not the actor's to see, and {@link Forbidden}
 * when they see the project but do not administer it.
 */
@Service
public class Webhooks {

    private final WebhookRepository webhooks;
    private final WebhookPaceRepository paces;
    private final Targets targets;
    private final Projects projects;
    private final Users users;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final StoreClock clock;

    Webhooks(
            WebhookRepository webhooks,
            WebhookPaceRepository paces,
            Targets targets,
            Projects projects,
            Users users,
            Transactions transactions,
            ApplicationEventPublisher events,
            StoreClock clock) {
        this.webhooks = webhooks;
        this.paces = paces;
        this.targets = targets;
        this.projects = projects;
        this.users = users;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The project's webhooks, in the order they were made; a constant number of statements. */
    public List<Webhook> list(User actor, String projectKey) {
        return transactions.read(() -> toWebhooks(
                webhooks.findByProjectIdOrderById(managed(actor, projectKey).id())));
    }

    /** The webhook. */
    public Webhook get(User actor, String projectKey, long id) {
        return transactions.read(() -> toWebhook(entity(actor, projectKey, id)));
    }

    /**
     * Adds a webhook to the project. What happens from now on is posted there.
     *
     * @return the webhook with its secret, which is told here and then never again
     * @throws Invalid when the name is blank or too long, the description too long, the URL malformed, too long or not to be
     *     posted to, a kind is not from 1 to 999, or the project has {@link Webhook#MOST} already
     */
    public SecretWebhook create(User actor, String projectKey, NewWebhook webhook) {
        return transactions.run(() -> {
            var project = managed(actor, projectKey);
            if (webhooks.countByProjectId(project.id()) >= Webhook.MOST) {
                throw new Invalid("webhook.tooMany", project.key(), Webhook.MOST);
            }
            var url = targets.checked(webhook.url());
            var entity = webhooks.saveAndFlush(new WebhookEntity(project.id(), webhook, url, actor.id(), clock.now()));
            paces.save(new WebhookPaceEntity(entity.id()));
            return new SecretWebhook(toWebhook(entity), entity.secret());
        });
    }

    /**
     * Changes a webhook; one that was stopped is in use again, on the actor's rights.
     *
     * @throws Invalid as for {@link #create}
     */
    public Webhook update(User actor, String projectKey, long id, WebhookChange change) {
        return transactions.run(() -> {
            var entity = entity(actor, projectKey, id);
            var url = change.url() == null ? null : targets.checked(change.url());
            entity.change(change, url, actor.id(), clock.now());
            webhooks.flush();
            events.publishEvent(new CallsWaiting(List.of(id)));
            return toWebhook(entity);
        });
    }

    /** Gives the webhook another secret; from now on its calls are signed with that one alone. */
    public SecretWebhook renewSecret(User actor, String projectKey, long id) {
        return transactions.run(() -> {
            var entity = entity(actor, projectKey, id);
            entity.renewSecret();
            webhooks.flush();
            return new SecretWebhook(toWebhook(entity), entity.secret());
        });
    }

    /** Removes the webhook with all that is on its way to it. Returns it as it was. */
    public Webhook delete(User actor, String projectKey, long id) {
        return transactions.run(() -> {
            var webhook = toWebhook(entity(actor, projectKey, id));
            webhooks.deleteById(id);
            webhooks.flush();
            return webhook;
        });
    }

    private Project managed(User actor, String projectKey) {
        return projects.access(actor, projectKey)
                .orElseThrow(() -> new NotFound("project.notFound", projectKey))
                .forManagement();
    }

    private WebhookEntity entity(User actor, String projectKey, long id) {
        return webhooks.findByIdAndProjectId(id, managed(actor, projectKey).id())
                .orElseThrow(() -> new NotFound("webhook.notFound", String.valueOf(id)));
    }

    private Webhook toWebhook(WebhookEntity entity) {
        return toWebhooks(List.of(entity)).getFirst();
    }

    private List<Webhook> toWebhooks(List<WebhookEntity> found) {
        var people = users.byId(found.stream()
                .flatMap(webhook -> Stream.of(webhook.createdBy(), webhook.updatedBy()))
                .collect(Collectors.toSet()));
        return found.stream().map(webhook -> webhook.toWebhook(people)).toList();
    }
}
