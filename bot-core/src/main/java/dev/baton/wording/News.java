package dev.baton.wording;

import dev.baton.activity.Activity;
import dev.baton.chat.Message;
import dev.baton.issue.Issue;
import dev.baton.notification.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words what happened, for those who follow or must be told. */
@Component
public class News {

    /** What one issue's activities, oldest first and not empty, come to: one line for the card's thread. */
    public Message line(Issue issue, List<Activity> activities, Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** The notice to a person: why they are told, then the issue's card. */
    public Message notice(Issue issue, List<Activity> activities, Reason reason, Reader reader, boolean mayEdit) {
        throw new UnsupportedOperationException();
    }

    /** Many issues' news in one message: a line for each issue, at most 30, then how many more. */
    public Message digest(List<IssueNews> news, Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** An issue as it stands, and what happened to it, oldest first. */
    public record IssueNews(Issue issue, List<Activity> activities) {}
}
