package dev.baton.issue;

import dev.baton.issue.IssueLinks.Kind;
import dev.baton.project.CategoryRemoved;
import dev.baton.project.IssueTypeRemoved;
import dev.baton.project.MilestoneRemoved;
import dev.baton.project.Status;
import dev.baton.project.StatusRemoved;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets issues go of what their project is about to lose, all of them by one statement, in the same transaction. Deleted
 * issues as well, for their rows refer to it too.
 */
@Component
class Parts {

    private static final Set<Integer> DONE = Set.of(Status.RESOLVED, Status.CLOSED);

    private final IssueLinks links;
    private final JdbcClient jdbc;

    Parts(IssueLinks links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CategoryRemoved category) {
        links.removeAll(Kind.CATEGORY, category.id());
    }

    @EventListener
    void on(MilestoneRemoved milestone) {
        links.removeAll(Kind.VERSION, milestone.id());
        links.removeAll(Kind.MILESTONE, milestone.id());
    }

    @EventListener
    void on(StatusRemoved status) {
        jdbc.sql(
                        "UPDATE issue SET status_id = ?, done = ?, version = version + 1 WHERE project_id = ? AND status_id = ?")
                .params(status.substituteId(), DONE.contains(status.substituteId()), status.projectId(), status.id())
                .update();
    }

    @EventListener
    void on(IssueTypeRemoved type) {
        jdbc.sql("UPDATE issue SET type_id = ?, version = version + 1 WHERE project_id = ? AND type_id = ?")
                .params(type.substituteId(), type.projectId(), type.id())
                .update();
    }
}
