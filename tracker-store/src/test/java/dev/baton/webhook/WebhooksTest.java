package dev.baton.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.IssueChange;
import dev.baton.project.IssueKey;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.webhook.Webhook.Stop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Webhooks, and how their calls wait, fail, end and come back. */
class WebhooksTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        Webhooks webhooks;

        @Autowired
        WebhookCalls calls;

        @Autowired
        Transactions transactions;

        User manager;
        User other;
        Project project;
        IssueKey key;

        @BeforeEach
        void aProjectOfTwo() {
            manager = member("Manager");
            other = member("Other");
            project = project(manager, ProjectKind.PARTNER);
            projects.addMember(manager, project.key(), other.id(), ProjectRole.ADMINISTRATOR);
            key = issue(manager, project, "Something").key();
        }

        @Test
        void whatIsMadeIsThere() {
            var made = webhooks.create(
                    manager,
                    project.key(),
                    new NewWebhook(" Build ", "Line\r\ntwo", "https://hooks.example.com/x", false, Set.of(3, 1, 2)));
            var webhook = made.webhook();
            assertThat(webhook.name()).isEqualTo("Build");
            assertThat(webhook.description()).isEqualTo("Line\ntwo");
            assertThat(webhook.kinds()).containsExactly(1, 2, 3);
            assertThat(webhook.allEvents()).isFalse();
            assertThat(webhook.createdBy()).isEqualTo(manager);
            assertThat(webhook.updated()).isEqualTo(webhook.created());
            assertThat(made.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
            assertThat(made.toString()).doesNotContain(made.secret());
            assertThat(webhooks.get(manager, project.key(), webhook.id())).isEqualTo(webhook);
            assertThat(webhooks.list(manager, project.key())).containsExactly(webhook);
            assertThat(webhooks.list(manager, project(manager, ProjectKind.OWN).key()))
                    .isEmpty();
        }

        @Test
        void aChangeLeavesWhatItDoesNotName() {
            var webhook = hook(1).webhook();
            var changed = webhooks.update(
                    other,
                    project.key(),
                    webhook.id(),
                    new WebhookChange(null, null, "http://hooks.example.com/", true, null));
            assertThat(changed.name()).isEqualTo(webhook.name());
            assertThat(changed.url()).isEqualTo("http://hooks.example.com/");
            assertThat(changed.allEvents()).isTrue();
            assertThat(changed.kinds()).containsExactly(1);
            assertThat(changed.updatedBy()).isEqualTo(other);
            assertThat(changed.createdBy()).isEqualTo(manager);
            assertThat(webhooks.delete(manager, project.key(), webhook.id())).isEqualTo(changed);
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> webhooks.get(manager, project.key(), webhook.id()));
        }

        @Test
        void anothersWebhookIsNotThere() {
            var foreign = project(manager, ProjectKind.OWN);
            long id = hook(1).webhook().id();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> webhooks.get(manager, foreign.key(), id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> webhooks.delete(manager, foreign.key(), id));
        }

        @Test
        void whatCannotBeIsRefused() {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> create(" ", "https://example.com/", Set.of(1)));
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> create("A", "http://127.0.0.1/", Set.of(1)));
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> create("A", "https://example.com/", Set.of(0)));
            for (int i = 0; i < Webhook.MOST; i++) {
                hook(1);
            }
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> hook(1))
                    .satisfies(invalid -> assertThat(invalid.key()).isEqualTo("webhook.tooMany"));
        }

        @Test
        void anotherSecretTakesThePlaceOfTheFirst() {
            var made = hook(1);
            var renewed =
                    webhooks.renewSecret(other, project.key(), made.webhook().id());
            assertThat(renewed.secret()).isNotEqualTo(made.secret());
            enqueue(1);
            assertThat(next(made)).extracting(WebhookCall::secret).isEqualTo(renewed.secret());
        }

        @Test
        void aCallIsForThoseWhoWantIt() {
            var wanting = hook(2);
            var all = webhooks.create(
                    manager, project.key(), new NewWebhook("All", null, "https://example.com/", true, Set.of()));
            var foreign = project(manager, ProjectKind.OWN);
            var stranger = webhooks.create(
                    manager, foreign.key(), new NewWebhook("All", null, "https://example.com/", true, Set.of()));
            var activity = enqueue(2);
            enqueue(3);
            var call = next(wanting);
            assertThat(call.activityId()).isEqualTo(activity.id());
            assertThat(call.body()).isEqualTo("{\"kind\":2}");
            calls.arrived(call);
            assertThat(calls.next(wanting.webhook().id())).isEmpty();
            assertThat(calls.waiting())
                    .contains(all.webhook().id())
                    .doesNotContain(wanting.webhook().id(), stranger.webhook().id());
        }

        @Test
        void callsGoInOrderUnlessOneIsToWait() {
            var hook = hook(1);
            enqueue(1);
            enqueue(1);
            var first = next(hook);
            calls.failed(first, "HTTP 404", now().plusSeconds(60), null);
            var second = next(hook);
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.failures()).isEqualTo(1);
            calls.failed(second, "HTTP 500", null, now().plusSeconds(60));
            assertThat(calls.next(hook.webhook().id())).isEmpty();
            assertThat(calls.waiting()).doesNotContain(hook.webhook().id());
        }

        @Test
        void whatWasGivenUpCanBeSentAgain() {
            var hook = hook(1);
            enqueue(1);
            enqueue(1);
            var first = next(hook);
            calls.giveUp(first, "HTTP 500 " + "x".repeat(1_000), now().plusSeconds(1), now().plusSeconds(60));
            var dead = calls.dead(other, project.key());
            assertThat(dead).hasSize(2);
            assertThat(dead.getLast().error()).startsWith("HTTP 500 xxx");
            assertThat(dead.getLast().tries()).isEqualTo(1);
            assertThat(calls.repeat(manager, project.key(), first.id())).isEqualTo(1);
            var again = next(hook);
            assertThat(again.messageId()).isEqualTo(first.messageId());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(calls.repeat(manager, project.key(), null)).isEqualTo(1);
            assertThat(calls.dead(manager, project.key())).isEmpty();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> calls.repeat(manager, project.key(), first.id()));
        }

        @Test
        void aStoppedWebhookGetsNothingUntilItIsSaved() {
            var hook = hook(1);
            long id = hook.webhook().id();
            enqueue(1);
            calls.stop(id, Stop.RECEIVER_GONE);
            enqueue(1);
            assertThat(calls.next(id)).isEmpty();
            assertThat(webhooks.get(manager, project.key(), id).stopped()).isEqualTo(Stop.RECEIVER_GONE);
            assertThat(calls.dead(manager, project.key())).hasSize(1);
            webhooks.update(manager, project.key(), id, new WebhookChange(null, null, null, null, null));
            assertThat(calls.repeat(manager, project.key(), null)).isEqualTo(1);
            assertThat(calls.next(id)).isPresent();
        }

        @Test
        void whoeverSavedItLastMustStillSeeTheProject() {
            var waiting = hook(1);
            var later = hook(2);
            enqueue(1);
            projects.removeMember(other, project.key(), manager.id());
            assertThat(calls.next(waiting.webhook().id())).isEmpty();
            enqueue(2);
            assertThat(webhooks.list(other, project.key()))
                    .extracting(Webhook::stopped)
                    .containsExactly(Stop.READER_GONE, Stop.READER_GONE);
            webhooks.update(
                    other, project.key(), later.webhook().id(), new WebhookChange(null, null, null, null, null));
            enqueue(2);
            assertThat(calls.next(later.webhook().id())).isPresent();
        }

        @Test
        void whatIsOverIsRemovedInTime() {
            var hook = hook(1);
            enqueue(1);
            calls.arrived(next(hook));
            assertThat(calls.purge(now().minusSeconds(60), 10)).isZero();
            assertThat(calls.purge(now().plusSeconds(60), 10)).isPositive();
            webhooks.delete(manager, project.key(), hook.webhook().id());
        }

        @Test
        void aWebhookTakesItsCallsWithIt() {
            var hook = hook(1);
            enqueue(1);
            var call = next(hook);
            webhooks.delete(manager, project.key(), hook.webhook().id());
            calls.arrived(call);
            calls.failed(call, "late", null, null);
            assertThat(calls.next(hook.webhook().id())).isEmpty();
        }

        private SecretWebhook hook(int kind) {
            return create("Hook", "https://hooks.example.com/", Set.of(kind));
        }

        private SecretWebhook create(String name, String url, Set<Integer> kinds) {
            return webhooks.create(manager, project.key(), new NewWebhook(name, null, url, false, kinds));
        }

        private Activity enqueue(int kind) {
            return transactions.run(() -> {
                var activity = comment();
                calls.enqueue(activity, kind, reader -> "{\"kind\":" + kind + "}");
                return activity;
            });
        }

        private Activity comment() {
            @Nullable
            Activity activity =
                    issues.update(other, key, IssueChange.comment("Hello")).activity();
            assertThat(activity).isNotNull();
            return activity;
        }

        private WebhookCall next(SecretWebhook hook) {
            return calls.next(hook.webhook().id()).orElseThrow();
        }

        private static Instant now() {
            return Instant.now().truncatedTo(ChronoUnit.MICROS);
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
