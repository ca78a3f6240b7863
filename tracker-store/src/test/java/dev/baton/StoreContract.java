package dev.baton;

import dev.baton.activity.Activities;
import dev.baton.attachment.Attachments;
import dev.baton.issue.Comments;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.issue.NewIssue;
import dev.baton.issue.RelatedIssues;
import dev.baton.notification.Notifications;
import dev.baton.project.Categories;
import dev.baton.project.IssueTypes;
import dev.baton.project.Milestones;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectAdministration;
import dev.baton.project.ProjectKind;
import dev.baton.project.Projects;
import dev.baton.project.Statuses;
import dev.baton.space.Spaces;
import dev.baton.user.ApiKeys;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.UserAdministration;
import dev.baton.user.Users;
import dev.baton.watching.Watchings;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The store on a real database, and the people and projects that a test makes for itself. */
@SpringBootTest
public abstract class StoreContract {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    protected Users users;

    @Autowired
    protected Projects projects;

    @Autowired
    protected ProjectAdministration projectAdministration;

    @Autowired
    protected Statuses statuses;

    @Autowired
    protected IssueTypes issueTypes;

    @Autowired
    protected Categories categories;

    @Autowired
    protected Milestones milestones;

    @Autowired
    protected UserAdministration userAdministration;

    @Autowired
    protected ApiKeys apiKeys;

    @Autowired
    protected Spaces spaces;

    @Autowired
    protected Activities activities;

    @Autowired
    protected Attachments attachments;

    @Autowired
    protected Issues issues;

    @Autowired
    protected Comments comments;

    @Autowired
    protected RelatedIssues relatedIssues;

    @Autowired
    protected Watchings watchings;

    @Autowired
    protected Notifications notifications;

    /** A word that no other test uses. */
    protected static String unique(String start) {
        return start + MADE.incrementAndGet();
    }

    protected User member(String name) {
        return person(name, Role.MEMBER);
    }

    protected User person(String name, Role role) {
        return users.register(
                new NewUser(name, unique("somebody") + "@example.com", Language.EN, ZoneId.of("Asia/Tokyo"), role));
    }

    protected Project project(User owner, ProjectKind kind) {
        return projects.create(owner, new NewProject(unique("P"), "Sales", kind));
    }

    protected Issue issue(User creator, Project project, String summary) {
        return issues.create(creator, NewIssue.of(project.key(), summary)).issue();
    }
}
