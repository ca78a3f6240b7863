package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nulabinc.backlog4j.Issue;
import com.nulabinc.backlog4j.api.option.CreateWebhookParams;
import com.nulabinc.backlog4j.api.option.GetIssuesParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program does is heard in the chat, and the other way round. */
class ApiAndChatIT extends Backlog4jTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void theChannelHearsWhatAProgramDoes() {
        var project = sharedProject();
        Colleague.say("C0HEARS", "follow " + project.getProjectKey());
        var issue = created(project, "プログラムから");
        await().atMost(SOON).until(() -> said("C0HEARS", "プログラムから"));
        client.updateIssue(new UpdateIssueParams(issue.getId()).status(Issue.StatusType.Resolved));
        await().atMost(SOON)
                .until(() -> BATON.slack().ledger().in("C0HEARS").size() > 1 && said("C0HEARS", issue.getIssueKey()));
    }

    @Test
    void aProgramSeesWhatTheChannelDoes() throws Exception {
        var project = sharedProject();
        try (var hook = new Hook()) {
            client.createWebhook(new CreateWebhookParams(project.getId(), "All", hook.url()).allEvent(true));
            Colleague.say("D0HANAKO", "create Quote for ACME in %s @me by fri".formatted(project.getProjectKey()));
            assertThat(hook.next(1).path("content").path("summary").asString()).isEqualTo("Quote for ACME");
        }
        var found =
                client.getIssues(new GetIssuesParams(List.of(project.getId()))).getFirst();
        assertThat(found.getSummary()).isEqualTo("Quote for ACME");
        assertThat(found.getAssignee().getId()).isEqualTo(colleague.id());
        assertThat(found.getDueDate()).isNotNull();
    }

    private static boolean said(String channel, String text) {
        return BATON.slack().ledger().in(channel).stream()
                .anyMatch(entry -> entry.body().contains(text));
    }
}
