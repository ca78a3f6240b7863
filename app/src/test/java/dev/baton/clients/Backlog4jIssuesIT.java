package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.backlog4j.BacklogAPIException.ErrorType;
import com.nulabinc.backlog4j.Category;
import com.nulabinc.backlog4j.ChangeLog;
import com.nulabinc.backlog4j.Issue;
import com.nulabinc.backlog4j.Milestone;
import com.nulabinc.backlog4j.Project;
import com.nulabinc.backlog4j.Version;
import com.nulabinc.backlog4j.api.option.AddCategoryParams;
import com.nulabinc.backlog4j.api.option.AddMilestoneParams;
import com.nulabinc.backlog4j.api.option.GetIssuesCountParams;
import com.nulabinc.backlog4j.api.option.GetIssuesParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueParams;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issues through their whole life, with backlog4j. */
class Backlog4jIssuesIT extends Backlog4jTests {

    @Test
    void fromCreationWithEverythingToDeletion() {
        var project = sharedProject();
        var category = client.addCategory(new AddCategoryParams(project.getId(), "画面"));
        var milestone = client.addMilestone(new AddMilestoneParams(project.getId(), "Spring"));
        var parent = created(project, "Parent");

        var made = client.createIssue(issue(project, "見積もりを送る 📄")
                .description("一行目\n二行目")
                .parentIssueId(parent.getId())
                .startDate("2026-04-01")
                .dueDate("2026-04-30")
                .estimatedHours(new BigDecimal("4.5"))
                .actualHours(new BigDecimal("3.25"))
                .categoryIds(List.of(category.getId()))
                .versionIds(List.of(milestone.getId()))
                .milestoneIds(List.of(milestone.getId()))
                .assigneeId(colleague.id()));
        assertThat(made.getIssueKey()).isEqualTo(project.getProjectKey() + "-" + made.getKeyId());
        assertThat(made.getSummary()).isEqualTo("見積もりを送る 📄");
        assertThat(made.getDescription()).isEqualTo("一行目\n二行目");
        assertThat(made.getParentIssueId()).isEqualTo(parent.getId());
        assertThat(day(made.getStartDate())).isEqualTo("2026-04-01");
        assertThat(day(made.getDueDate())).isEqualTo("2026-04-30");
        assertThat(made.getEstimatedHours()).isEqualByComparingTo("4.5");
        assertThat(made.getActualHours()).isEqualByComparingTo("3.25");
        assertThat(made.getCategory().stream().map(Category::getId)).containsExactly(category.getId());
        assertThat(made.getVersions().stream().map(Version::getId)).containsExactly(milestone.getId());
        assertThat(made.getMilestone().stream().map(Milestone::getId)).containsExactly(milestone.getId());
        assertThat(made.getAssignee().getId()).isEqualTo(colleague.id());
        assertThat(made.getStatus().getStatusType()).isEqualTo(Issue.StatusType.Open);
        assertThat(made.getPriority().getPriorityType()).isEqualTo(Issue.PriorityType.Normal);
        assertThat(made.getResolution()).isNull();
        assertThat(made.getCreatedUser().getId()).isEqualTo(client.getMyself().getId());
        assertThat(made.getCreated()).isNotNull();
        assertThat(made.getAttachments()).isEmpty();
        assertThat(made.getSharedFiles()).isEmpty();
        assertThat(made.getStars()).isEmpty();
        assertThat(made.getCustomFields()).isEmpty();
        assertThat(client.getIssue(made.getIssueKey()).getId()).isEqualTo(made.getId());
        assertThat(client.getIssue(made.getId()).getIssueKey()).isEqualTo(made.getIssueKey());

        changed(made);
        cleared(made);

        assertThat(client.deleteIssue(made.getIssueKey()).getId()).isEqualTo(made.getId());
        assertRefused(404, ErrorType.NoResourceError, () -> client.getIssue(made.getId()));
        assertThat(created(project, "Next").getKeyId()).as("never used again").isGreaterThan(made.getKeyId());
    }

    private void changed(Issue issue) {
        var changed = client.updateIssue(new UpdateIssueParams(issue.getIssueKey())
                .summary("Sent")
                .status(Issue.StatusType.Resolved)
                .resolution(Issue.ResolutionType.Fixed)
                .priority(Issue.PriorityType.High)
                .dueDate("2026-05-15")
                .comment("Done, see the mail."));
        assertThat(changed.getSummary()).isEqualTo("Sent");
        assertThat(changed.getStatus().getStatusType()).isEqualTo(Issue.StatusType.Resolved);
        assertThat(changed.getResolution().getResolutionType()).isEqualTo(Issue.ResolutionType.Fixed);
        assertThat(changed.getPriority().getPriorityType()).isEqualTo(Issue.PriorityType.High);
        assertThat(day(changed.getDueDate())).isEqualTo("2026-05-15");
        assertThat(day(changed.getStartDate())).as("left alone").isEqualTo("2026-04-01");

        var comment = client.getIssueComments(issue.getId()).getFirst();
        assertThat(comment.getContent()).isEqualTo("Done, see the mail.");
        assertThat(comment.getChangeLog().stream().map(ChangeLog::getField))
                .containsExactlyInAnyOrder("summary", "status", "resolution", "priority", "limitDate");
        var status = comment.getChangeLog().stream()
                .filter(change -> change.getField().equals("status"))
                .findFirst()
                .orElseThrow();
        assertThat(status.getOriginalValue()).isEqualTo("Open");
        assertThat(status.getNewValue()).isEqualTo("Resolved");
    }

    private void cleared(Issue issue) {
        var cleared = client.updateIssue(new UpdateIssueParams(issue.getId())
                .resolution(Issue.ResolutionType.NotSet)
                .assigneeId(0L)
                .parentIssueId(UpdateIssueParams.PARENT_ISSUE_NOT_SET)
                .startDate(null)
                .dueDate(null)
                .estimatedHours((BigDecimal) null)
                .actualHours((BigDecimal) null)
                .categoryIds(null)
                .versionIds(null)
                .milestoneIds(null));
        assertThat(cleared.getResolution()).isNull();
        assertThat(cleared.getAssignee()).isNull();
        assertThat(cleared.getParentIssueId()).isZero();
        assertThat(cleared.getStartDate()).isNull();
        assertThat(cleared.getDueDate()).isNull();
        assertThat(cleared.getEstimatedHours()).isNull();
        assertThat(cleared.getActualHours()).isNull();
        assertThat(cleared.getCategory()).isEmpty();
        assertThat(cleared.getVersions()).isEmpty();
        assertThat(cleared.getMilestone()).isEmpty();
        assertThat(client.getIssueComments(issue.getId()).getFirst().getChangeLog().stream()
                        .map(ChangeLog::getField))
                .contains("assigner", "component", "version", "milestone", "startDate", "limitDate", "parentIssue");
    }

    @Test
    void listsByWhatIsAskedFor() {
        var project = sharedProject();
        var category = client.addCategory(new AddCategoryParams(project.getId(), "Screens"));
        var milestone = client.addMilestone(new AddMilestoneParams(project.getId(), "Spring"));
        var parent = client.createIssue(issue(project, "First 見積書").dueDate("2026-04-10"));
        var child = client.createIssue(issue(project, "Second")
                .dueDate("2026-04-20")
                .parentIssueId(parent.getId())
                .categoryIds(List.of(category.getId()))
                .assigneeId(colleague.id()));
        var alone = client.createIssue(
                issue(project, "Third").dueDate("2026-04-30").milestoneIds(List.of(milestone.getId())));
        client.updateIssue(new UpdateIssueParams(alone.getId())
                .status(Issue.StatusType.Closed)
                .resolution(Issue.ResolutionType.Fixed));

        assertThat(keys(all(project)))
                .containsExactlyInAnyOrder(parent.getIssueKey(), child.getIssueKey(), alone.getIssueKey());
        assertThat(keys(all(project).statuses(List.of(Issue.StatusType.Closed))))
                .containsExactly(alone.getIssueKey());
        assertThat(keys(all(project).statusIds(List.of(1, 2))))
                .containsExactlyInAnyOrder(parent.getIssueKey(), child.getIssueKey());
        assertThat(keys(all(project).resolutions(List.of(Issue.ResolutionType.Fixed))))
                .containsExactly(alone.getIssueKey());
        assertThat(keys(all(project).categoryIds(List.of(category.getId())))).containsExactly(child.getIssueKey());
        assertThat(keys(all(project).milestoneIds(List.of(milestone.getId())))).containsExactly(alone.getIssueKey());
        assertThat(keys(all(project).assigneeIds(List.of(colleague.id())))).containsExactly(child.getIssueKey());
        assertThat(keys(all(project).parentIssueIds(List.of(parent.getId())))).containsExactly(child.getIssueKey());
        assertThat(keys(all(project).parentChildType(GetIssuesParams.ParentChildType.Child)))
                .containsExactly(child.getIssueKey());
        assertThat(keys(all(project).parentChildType(GetIssuesParams.ParentChildType.Parent)))
                .containsExactly(parent.getIssueKey());
        assertThat(keys(all(project).parentChildType(GetIssuesParams.ParentChildType.NotChildNotParent)))
                .containsExactly(alone.getIssueKey());
        assertThat(keys(all(project).keyword("見積書"))).containsExactly(parent.getIssueKey());
        assertThat(keys(all(project).ids(List.of(child.getId())))).containsExactly(child.getIssueKey());
        assertThat(keys(all(project).dueDateSince("2026-04-10").dueDateUntil("2026-04-20")))
                .containsExactlyInAnyOrder(parent.getIssueKey(), child.getIssueKey());
        assertThat(keys(all(project).attachment(true))).isEmpty();
        assertThat(keys(all(project).issueTypeIds(List.of(parent.getIssueType().getId()))))
                .hasSize(3);
        assertThat(keys(all(project).priorities(List.of(Issue.PriorityType.Low))))
                .isEmpty();
        assertThat(keys(all(project).createdUserIds(List.of(colleague.id())))).isEmpty();

        var byDue = all(project).sort(GetIssuesParams.SortKey.DueDate).order(GetIssuesParams.Order.Asc);
        assertThat(keys(byDue)).containsExactly(parent.getIssueKey(), child.getIssueKey(), alone.getIssueKey());
        assertThat(keys(byDue.offset(1L).count(1))).containsExactly(child.getIssueKey());
        assertThat(client.getIssuesCount(new GetIssuesCountParams(List.of(project.getId()))))
                .isEqualTo(3);
        assertThat(client.getIssuesCount(
                        new GetIssuesCountParams(List.of(project.getId())).statuses(List.of(Issue.StatusType.Open))))
                .isEqualTo(2);
    }

    @Test
    void everySortIsUnderstood() {
        var project = project();
        created(project, "One");
        created(project, "Two");
        for (var sort : GetIssuesParams.SortKey.values()) {
            assertThat(client.getIssues(all(project).sort(sort)))
                    .as("by %s", sort)
                    .hasSize(2);
        }
    }

    @Test
    void whoseProjectItIsNotFindsNothing() {
        var issue = created(project(), "Secret");
        assertRefused(404, ErrorType.NoResourceError, () -> colleagues.getIssue(issue.getId()));
        assertRefused(404, ErrorType.NoResourceError, () -> colleagues.getIssue(issue.getIssueKey()));
        assertRefused(
                404,
                ErrorType.NoResourceError,
                () -> colleagues.getIssues(new GetIssuesParams(List.of(issue.getProjectId()))));
        assertThat(colleagues.getIssues(new GetIssuesParams(List.of()).ids(List.of(issue.getId()))))
                .isEmpty();
    }

    private static GetIssuesParams all(Project project) {
        return new GetIssuesParams(List.of(project.getId()));
    }

    private List<String> keys(GetIssuesParams asked) {
        return client.getIssues(asked).stream().map(Issue::getIssueKey).toList();
    }
}
