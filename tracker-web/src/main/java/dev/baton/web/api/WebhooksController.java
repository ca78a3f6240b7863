package dev.baton.web.api;

import dev.baton.project.Projects;
import dev.baton.user.User;
import dev.baton.webhook.NewWebhook;
import dev.baton.webhook.WebhookChange;
import dev.baton.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The webhooks of a project, for its administrators alone: a URL often is a secret itself. */
@ApiController
final class WebhooksController {

    private static final String ALL = "/projects/{projectIdOrKey}/webhooks";
    private static final String ONE = ALL + "/{id}";

    private final Projects projects;
    private final Webhooks webhooks;

    WebhooksController(Projects projects, Webhooks webhooks) {
        this.projects = projects;
        this.webhooks = webhooks;
    }

    record NewHook(
            @Described("What it is called.") String name,
            @Described("What it is for.") @Nullable String description,

            @Described("Where activities are posted to; http or https.")
            String hookUrl,

            @Described("Whether all activities are; by default not.") @Nullable
            Boolean allEvent,

            @Described("Which kinds of activities are, otherwise.")
            List<Integer> activityTypeIds) {

        NewWebhook toNewWebhook() {
            return new NewWebhook(
                    name, description, hookUrl, Boolean.TRUE.equals(allEvent), new HashSet<>(activityTypeIds));
        }
    }

    record Changes(
            @Described("What it is called.") @Nullable String name,

            @Described("What it is for; empty for nothing.") @Nullable
            String description,

            @Described("Where activities are posted to; http or https.") @Nullable
            String hookUrl,

            @Described("Whether all activities are.") @Nullable
            Boolean allEvent,

            @Described("Which kinds of activities are, otherwise.")
            Change<List<Integer>> activityTypeIds) {

        WebhookChange toChange() {
            Set<Integer> kinds = activityTypeIds.toValue().map(Set::copyOf).orElse(null);
            return new WebhookChange(name, description, hookUrl, allEvent, kinds);
        }
    }

    @GetMapping(ALL)
    @Operation(summary = "List webhooks", description = "Those of the project; for its administrators.")
    List<WebhookJson> list(User actor, @PathVariable ProjectRef projectIdOrKey) {
        return webhooks.list(actor, projectIdOrKey.in(projects, actor).key()).stream()
                .map(WebhookJson::of)
                .toList();
    }

    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a webhook",
            description =
                    "What happens from now on is posted there, signed with the secret that this answer tells and no"
                            + " other; for the project's administrators.")
    WebhookJson add(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters NewHook hook) {
        var key = projectIdOrKey.in(projects, actor).key();
        return WebhookJson.of(webhooks.create(actor, key, hook.toNewWebhook()));
    }

    @GetMapping(ONE)
    @Operation(summary = "Get a webhook", description = "For the project's administrators.")
    WebhookJson get(User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id) {
        return WebhookJson.of(
                webhooks.get(actor, projectIdOrKey.in(projects, actor).key(), id));
    }

    @PatchMapping(ONE)
    @Operation(
            summary = "Change a webhook",
            description = "What is not given stays as it is; one that was stopped is in use again; for the project's"
                    + " administrators.")
    WebhookJson change(
            User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id, @Parameters Changes changes) {
        var key = projectIdOrKey.in(projects, actor).key();
        return WebhookJson.of(webhooks.update(actor, key, id, changes.toChange()));
    }

    @DeleteMapping(ONE)
    @Operation(
            summary = "Delete a webhook",
            description =
                    "With all that is on its way to it; for the project's administrators. Answers with what it was.")
    WebhookJson delete(User actor, @PathVariable ProjectRef projectIdOrKey, @PathVariable long id) {
        return WebhookJson.of(
                webhooks.delete(actor, projectIdOrKey.in(projects, actor).key(), id));
    }
}
