package dev.baton.web.api;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.CommentNotified;
import dev.baton.activity.ActivityContent.MemberAdded;
import dev.baton.activity.ActivityContent.MemberRemoved;
import dev.baton.activity.ActivityContent.OfIssue;
import dev.baton.issue.Comment;
import dev.baton.issue.Comments;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what activities refer to: a constant number of statements, however many activities. */
@Component
class ActivityDetails {

    private final Projects projects;
    private final Issues issues;
    private final Comments comments;
    private final Users users;

    ActivityDetails(Projects projects, Issues issues, Comments comments, Users users) {
        this.projects = projects;
        this.issues = issues;
        this.comments = comments;
        this.users = users;
    }

    /**
     * What was found, by id. What was deleted since, or is not the reader's to see, is not among it.
     *
     * @param comments those of which people were told afterwards
     * @param users those whom memberships are about
     */
    record Found(
            Map<Long, Project> projects, Map<Long, Issue> issues, Map<Long, Comment> comments, Map<Long, User> users) {}

    Found of(User reader, Collection<Activity> activities) {
        var projectIds = activities.stream().map(Activity::projectId).collect(Collectors.toSet());
        var issueIds = activities.stream()
                .map(Activity::content)
                .filter(OfIssue.class::isInstance)
                .map(content -> ((OfIssue) content).issueId())
                .collect(Collectors.toSet());
        var members = activities.stream().flatMap(activity -> switch (activity.content()) {
            case MemberAdded added -> Stream.of(added.userId());
            case MemberRemoved removed -> Stream.of(removed.userId());
            default -> Stream.<Long>empty();
        });
        return new Found(
                projects.list(reader, projectIds).stream().collect(Collectors.toMap(Project::id, Function.identity())),
                issues.get(reader, issueIds).stream().collect(Collectors.toMap(Issue::id, Function.identity())),
                comments.get(reader, commentIds(activities)).stream()
                        .collect(Collectors.toMap(Comment::id, Function.identity())),
                users.byId(members.collect(Collectors.toSet())));
    }

    private static Set<Long> commentIds(Collection<Activity> activities) {
        return activities.stream()
                .map(Activity::content)
                .filter(CommentNotified.class::isInstance)
                .map(content -> ((CommentNotified) content).commentId())
                .collect(Collectors.toSet());
    }
}
