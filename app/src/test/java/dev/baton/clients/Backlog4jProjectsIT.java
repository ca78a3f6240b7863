package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.backlog4j.BacklogAPIException.ErrorType;
import com.nulabinc.backlog4j.Category;
import com.nulabinc.backlog4j.Issue;
import com.nulabinc.backlog4j.IssueType;
import com.nulabinc.backlog4j.Milestone;
import com.nulabinc.backlog4j.Project;
import com.nulabinc.backlog4j.Status;
import com.nulabinc.backlog4j.User;
import com.nulabinc.backlog4j.Version;
import com.nulabinc.backlog4j.api.option.AddCategoryParams;
import com.nulabinc.backlog4j.api.option.AddIssueTypeParams;
import com.nulabinc.backlog4j.api.option.AddMilestoneParams;
import com.nulabinc.backlog4j.api.option.AddStatusParams;
import com.nulabinc.backlog4j.api.option.AddVersionParams;
import com.nulabinc.backlog4j.api.option.CreateIssueParams;
import com.nulabinc.backlog4j.api.option.CreateProjectParams;
import com.nulabinc.backlog4j.api.option.UpdateCategoryParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueParams;
import com.nulabinc.backlog4j.api.option.UpdateIssueTypeParams;
import com.nulabinc.backlog4j.api.option.UpdateMilestoneParams;
import com.nulabinc.backlog4j.api.option.UpdateOrderOfStatusParams;
import com.nulabinc.backlog4j.api.option.UpdateProjectParams;
import com.nulabinc.backlog4j.api.option.UpdateStatusParams;
import com.nulabinc.backlog4j.api.option.UpdateVersionParams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Projects and what they consist of, through backlog4j. */
class Backlog4jProjectsIT extends Backlog4jTests {

    @Test
    void aProjectsLife() {
        var key = BATON.nextKey();
        var made = client.createProject(
                new CreateProjectParams("見積もり", key, true, true, Project.TextFormattingRule.Markdown));
        assertThat(made.getProjectKey()).isEqualTo(key);
        assertThat(made.getName()).isEqualTo("見積もり");
        assertThat(made.isChartEnabled()).isTrue();
        assertThat(made.isSubtaskingEnabled()).isTrue();
        assertThat(made.getTextFormattingRule()).isEqualTo(Project.TextFormattingRule.Markdown);
        assertThat(made.isArchived()).isFalse();
        assertThat(client.getProject(key)).isEqualTo(made);
        assertThat(client.getProject(made.getId())).isEqualTo(made);
        assertThat(client.getProjects()).contains(made);
        assertThat(client.getProjectDiskUsage(key).getProjectId()).isEqualTo(made.getId());
        assertThat(client.getCustomFields(key)).isEmpty();
        assertRefused(
                400,
                ErrorType.InvalidRequestError,
                () -> client.createProject(
                        new CreateProjectParams("Again", key, true, true, Project.TextFormattingRule.Markdown)));

        var renamed = client.updateProject(new UpdateProjectParams(key)
                .name("Quotes")
                .chartEnabled(false)
                .textFormattingRule(Project.TextFormattingRule.Backlog));
        assertThat(renamed.getName()).isEqualTo("Quotes");
        assertThat(renamed.isChartEnabled()).isFalse();
        assertThat(renamed.isSubtaskingEnabled()).as("left alone").isTrue();
        assertThat(renamed.getTextFormattingRule()).isEqualTo(Project.TextFormattingRule.Backlog);

        assertThat(client.updateProject(new UpdateProjectParams(key).setArchived(true))
                        .isArchived())
                .isTrue();
        assertThat(client.updateProject(new UpdateProjectParams(key).setArchived(false))
                        .isArchived())
                .isFalse();

        var otherKey = BATON.nextKey();
        client.updateProject(new UpdateProjectParams(made.getId()).projectKey(otherKey));
        assertThat(client.getProject(otherKey).getId()).isEqualTo(made.getId());

        assertThat(client.deleteProject(made.getId()).getId()).isEqualTo(made.getId());
        assertRefused(404, ErrorType.NoResourceError, () -> client.getProject(otherKey));
    }

    @Test
    void members() {
        var project = project();
        assertThat(client.addProjectUser(project.getId(), colleague.id()).getId())
                .isEqualTo(colleague.id());
        assertThat(client.getProjectUsers(project.getId()).stream().map(User::getId))
                .contains(colleague.id());
        assertThat(colleagues.getProject(project.getProjectKey()).getId()).isEqualTo(project.getId());

        assertRefused(
                403,
                ErrorType.UnauthorizedOperationError,
                () -> colleagues.updateProject(new UpdateProjectParams(project.getId()).name("Mine")));
        client.addProjectAdministrator(project.getId(), colleague.id());
        assertThat(client.getProjectAdministrators(project.getId()).stream().map(User::getId))
                .contains(colleague.id());
        colleagues.updateProject(new UpdateProjectParams(project.getId()).name("Mine"));
        client.removeProjectAdministrator(project.getId(), colleague.id());
        assertThat(client.getProjectAdministrators(project.getId()).stream().map(User::getId))
                .doesNotContain(colleague.id());

        client.removeProjectUser(project.getId(), colleague.id());
        assertThat(client.getProjectUsers(project.getId()).stream().map(User::getId))
                .doesNotContain(colleague.id());
        assertRefused(404, ErrorType.NoResourceError, () -> colleagues.getProject(project.getProjectKey()));
    }

    @Test
    void issueTypes() {
        var project = project();
        var first = client.getIssueTypes(project.getId());
        assertThat(first).isNotEmpty().allMatch(type -> type.getColor() != null);
        var made = client.addIssueType(new AddIssueTypeParams(project.getId(), "問い合わせ", Project.IssueTypeColor.Color1)
                .templateSummary("お問い合わせ：")
                .templateDescription("いつ、誰から"));
        assertThat(made.getTemplateSummary()).isEqualTo("お問い合わせ：");
        assertThat(made.getTemplateDescription()).isEqualTo("いつ、誰から");
        var changed = client.updateIssueType(new UpdateIssueTypeParams(project.getId(), made.getId())
                .name("Inquiry")
                .color(Project.IssueTypeColor.Color9));
        assertThat(changed.getName()).isEqualTo("Inquiry");
        assertThat(changed.getColor()).isEqualTo(Project.IssueTypeColor.Color9);
        assertThat(client.getIssueTypes(project.getId()).stream().map(IssueType::getName))
                .contains("Inquiry");

        var issue = client.createIssue(
                new CreateIssueParams(project.getId(), "Which plan?", made.getId(), Issue.PriorityType.Normal));
        var substitute = first.getFirst();
        assertThat(client.removeIssueType(project.getId(), made.getId(), substitute.getId())
                        .getId())
                .isEqualTo(made.getId());
        assertThat(client.getIssue(issue.getId()).getIssueType().getId()).isEqualTo(substitute.getId());
    }

    @Test
    void statuses() {
        var project = project();
        assertThat(client.getStatuses(project.getId()).stream().map(Status::getId))
                .containsExactly(1, 2, 3, 4);
        assertThat(client.getStatuses(project.getId()).stream().map(Status::getStatusType))
                .containsExactly(
                        Issue.StatusType.Open,
                        Issue.StatusType.InProgress,
                        Issue.StatusType.Resolved,
                        Issue.StatusType.Closed);
        var made = client.addStatus(new AddStatusParams(project.getId(), "確認待ち", Project.CustomStatusColor.Color5));
        assertThat(made.getStatusType()).isEqualTo(Issue.StatusType.Custom);
        assertThat(made.getProjectId()).isEqualTo(project.getId());
        var changed = client.updateStatus(
                new UpdateStatusParams(project.getId(), made.getId(), "Waiting", Project.CustomStatusColor.Color6));
        assertThat(changed.getName()).isEqualTo("Waiting");
        assertThat(changed.getColor()).isEqualTo(Project.CustomStatusColor.Color6);
        var order = List.of(1, made.getId(), 2, 3, 4);
        assertThat(client.updateOrderOfStatus(new UpdateOrderOfStatusParams(project.getId(), order)).stream()
                        .map(Status::getId))
                .containsExactlyElementsOf(order);
        assertThat(client.getStatuses(project.getId()).stream().map(Status::getId))
                .containsExactlyElementsOf(order);

        var issue = created(project, "Waits");
        var waiting = client.updateIssue(new UpdateIssueParams(issue.getId()).statusId(made.getId()));
        assertThat(waiting.getStatus().getName()).isEqualTo("Waiting");
        assertThat(client.removeStatus(project.getId(), made.getId(), 2).getId())
                .isEqualTo(made.getId());
        assertThat(client.getIssue(issue.getId()).getStatus().getStatusType()).isEqualTo(Issue.StatusType.InProgress);
    }

    @Test
    void categories() {
        var project = project();
        var made = client.addCategory(new AddCategoryParams(project.getId(), "画面"));
        assertThat(made.getName()).isEqualTo("画面");
        assertThat(client.updateCategory(new UpdateCategoryParams(project.getId(), made.getId(), "Screens"))
                        .getName())
                .isEqualTo("Screens");
        assertThat(client.getCategories(project.getId()).stream().map(Category::getName))
                .containsExactly("Screens");
        assertThat(client.removeCategory(project.getId(), made.getId()).getId()).isEqualTo(made.getId());
        assertThat(client.getCategories(project.getId())).isEmpty();
    }

    @Test
    void milestonesAreVersions() {
        var project = project();
        var made = client.addMilestone(new AddMilestoneParams(project.getId(), "春")
                .description("Spring release")
                .startDate("2026-04-01")
                .releaseDueDate("2026-04-30"));
        assertThat(made.getDescription()).isEqualTo("Spring release");
        assertThat(day(made.getStartDate())).isEqualTo("2026-04-01");
        assertThat(day(made.getReleaseDueDate())).isEqualTo("2026-04-30");
        assertThat(made.getArchived()).isFalse();
        var summer = client.addVersion(new AddVersionParams(project.getId(), "Summer"));
        assertThat(summer.getStartDate()).isNull();
        assertThat(client.getVersions(project.getId()).stream().map(Version::getId))
                .containsExactlyInAnyOrder(made.getId(), summer.getId());

        var moved = client.updateMilestone(new UpdateMilestoneParams(project.getId(), made.getId(), "Spring")
                .releaseDueDate("2026-05-15")
                .archived(true));
        assertThat(moved.getName()).isEqualTo("Spring");
        assertThat(day(moved.getReleaseDueDate())).isEqualTo("2026-05-15");
        assertThat(moved.getArchived()).isTrue();
        assertThat(client.getMilestones(project.getId()).stream().map(Milestone::getId))
                .containsExactly(summer.getId());
        var clarified = client.updateVersion(
                new UpdateVersionParams(project.getId(), summer.getId(), "Summer").description("Late"));
        assertThat(clarified.getDescription()).isEqualTo("Late");

        client.removeMilestone(project.getId(), made.getId());
        client.removeVersion(project.getId(), summer.getId());
        assertThat(client.getVersions(project.getId())).isEmpty();
    }
}
