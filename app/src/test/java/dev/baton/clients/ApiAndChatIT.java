package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nulabinc.backlog4j.Issue;
import com.nulabinc.backlog4j.api.option.AddIssueCommentParams;
import com.nulabinc.backlog4j.api.option.CreateWebhookParams;
import com.nulabinc.backlog4j.api.option.GetIssuesParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueParams;
import dev.baton.chats.Ledger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program does is heard in both chats, and the other way round. */
class ApiAndChatIT extends Backlog4jTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TEAMS_CHANNEL = "19:hears@thread.tacv2";

    private final Chats chats = BATON.chats();

    @Test
    void channelsOfBothChatsHearWhatAProgramDoes() {
        var project = sharedProject();
        chats.sayInSlack("C0HEARS", "follow " + project.getProjectKey());
        chats.sayInTeams(TEAMS_CHANNEL, "follow " + project.getProjectKey());
        var issue = created(project, "プログラムから");
        awaitInBoth("プログラムから");
        client.updateIssue(new UpdateIssueParams(issue.getId()).status(Issue.StatusType.Resolved));
        client.addIssueComment(new AddIssueCommentParams(issue.getId(), "送りました"));
        awaitInBoth("送りました");
    }

    @Test
    void aProgramSeesWhatPeopleDoInSlack() throws Exception {
        var project = sharedProject();
        try (var hook = new Hook()) {
            client.createWebhook(new CreateWebhookParams(project.getId(), "All", hook.url()).allEvent(true));
            chats.sayInSlack("D0HANAKO", "create Quote for ACME in %s @me by fri".formatted(project.getProjectKey()));
            assertThat(hook.next(1).path("content").path("summary").asString()).isEqualTo("Quote for ACME");
        }
        var found =
                client.getIssues(new GetIssuesParams(List.of(project.getId()))).getFirst();
        assertThat(found.getSummary()).isEqualTo("Quote for ACME");
        assertThat(found.getAssignee().getId()).isEqualTo(colleague.id());
        assertThat(found.getCreatedUser().getId()).isEqualTo(colleague.id());
        assertThat(found.getDueDate()).isNotNull();
    }

    @Test
    void aProgramSeesWhatPeopleDoInTeams() throws Exception {
        var project = sharedProject();
        var issue = created(project, "Quote");
        try (var hook = new Hook()) {
            client.createWebhook(new CreateWebhookParams(project.getId(), "All", hook.url()).allEvent(true));
            chats.sayInTeams(TEAMS_CHANNEL, "comment %s 承知しました".formatted(issue.getIssueKey()));
            assertThat(hook.next(3)
                            .path("content")
                            .path("comment")
                            .path("content")
                            .asString())
                    .isEqualTo("承知しました");
        }
        var comment = client.getIssueComments(issue.getId()).getFirst();
        assertThat(comment.getContent()).isEqualTo("承知しました");
        assertThat(comment.getCreatedUser().getId()).isEqualTo(colleague.id());
    }

    private void awaitInBoth(String text) {
        await("in Slack").atMost(SOON).until(() -> said(chats.slack("C0HEARS"), text));
        await("in Teams").atMost(SOON).until(() -> said(chats.teams(TEAMS_CHANNEL), text));
    }

    private static boolean said(List<Ledger.Entry> entries, String text) {
        return entries.stream().anyMatch(entry -> entry.body().contains(text));
    }
}
