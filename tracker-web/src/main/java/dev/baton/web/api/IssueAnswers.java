package dev.baton.web.api;

import dev.baton.issue.Comment;
import dev.baton.issue.Issue;
import dev.baton.notification.Notifications;
import dev.baton.star.Star;
import dev.baton.star.Stars;
import dev.baton.wording.Links;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes issues and comments what the API answers, with what other packages know of them: a constant number of statements. */
@Component
final class IssueAnswers {

    private final Stars stars;
    private final Notifications notifications;
    private final Links links;

    IssueAnswers(Stars stars, Notifications notifications, Links links) {
        this.stars = stars;
        this.notifications = notifications;
        this.links = links;
    }

    IssueJson of(Issue issue) {
        return of(List.of(issue)).getFirst();
    }

    List<IssueJson> of(List<Issue> issues) {
        var starred = stars.ofIssues(
                issues.stream().filter(Issue::starred).map(Issue::id).toList());
        return issues.stream()
                .map(issue -> IssueJson.of(issue, json(starred, issue.id())))
                .toList();
    }

    CommentJson of(long projectId, Comment comment) {
        return of(projectId, List.of(comment)).getFirst();
    }

    List<CommentJson> of(long projectId, List<Comment> comments) {
        var ids = comments.stream().map(Comment::id).toList();
        var starred = stars.ofComments(ids);
        var told = notifications.ofComments(ids);
        return comments.stream()
                .map(comment -> CommentJson.of(
                        projectId, comment, json(starred, comment.id()), told.getOrDefault(comment.id(), List.of())))
                .toList();
    }

    StarJson of(Star star) {
        return StarJson.of(star, links);
    }

    private List<StarJson> json(Map<Long, List<Star>> starred, long id) {
        return starred.getOrDefault(id, List.of()).stream().map(this::of).toList();
    }
}
