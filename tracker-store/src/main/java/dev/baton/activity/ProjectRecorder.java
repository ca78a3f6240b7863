package dev.baton.activity;

import dev.baton.activity.ActivityContent.MilestoneCreated;
import dev.baton.activity.ActivityContent.MilestoneDeleted;
import dev.baton.activity.ActivityContent.MilestoneUpdated;
import dev.baton.activity.ActivityContent.ProjectUpdated;
import dev.baton.activity.ActivityContent.StatusDeleted;
import dev.baton.project.MilestoneChanged;
import dev.baton.project.MilestoneRemoved;
import dev.baton.project.ProjectChanged;
import dev.baton.project.StatusRemoved;
import dev.baton.transaction.StoreClock;
import dev.baton.user.User;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what becomes of a project and its parts. */
@Component
class ProjectRecorder {

    private final Activities activities;
    private final StoreClock clock;

    ProjectRecorder(Activities activities, StoreClock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectChanged change) {
        record(change.actor(), change.projectId(), new ProjectUpdated(change.fields()));
    }

    @EventListener
    void on(MilestoneChanged change) {
        var content = change.created()
                ? new MilestoneCreated(change.id(), change.name())
                : new MilestoneUpdated(change.id(), change.name());
        record(change.actor(), change.projectId(), content);
    }

    @EventListener
    void on(MilestoneRemoved removal) {
        record(removal.actor(), removal.projectId(), new MilestoneDeleted(removal.id(), removal.name()));
    }

    @EventListener
    void on(StatusRemoved removal) {
        var content = new StatusDeleted(removal.id(), removal.name(), removal.substituteId());
        record(removal.actor(), removal.projectId(), content);
    }

    private void record(User actor, long projectId, ActivityContent content) {
        activities.record(actor, projectId, clock.now(), content, Set.of());
    }
}
