package dev.baton.web.api;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityQuery;
import dev.baton.project.Projects;
import dev.baton.user.User;
import dev.baton.user.Users;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened. */
@ApiController
final class ActivitiesController {

    private final Activities activities;
    private final ActivityDetails details;
    private final Projects projects;
    private final Users users;

    ActivitiesController(Activities activities, ActivityDetails details, Projects projects, Users users) {
        this.activities = activities;
        this.details = details;
        this.projects = projects;
        this.users = users;
    }

    record Query(
            @Described("Only these kinds, by their numbers.")
            List<Integer> activityTypeId,

            IdPaging paging) {}

    @GetMapping("/space/activities")
    @Operation(summary = "List what happened", description = "In all projects that the caller may see.")
    List<ActivityJson> ofSpace(User actor, @Parameters Query query) {
        return list(actor, query, asked -> activities.ofSpace(actor, asked));
    }

    @GetMapping("/projects/{projectIdOrKey}/activities")
    @Operation(summary = "List what happened in a project", description = "The newest first unless asked otherwise.")
    List<ActivityJson> ofProject(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters Query query) {
        var key = projectIdOrKey.in(projects, actor).key();
        return list(actor, query, asked -> activities.ofProject(actor, key, asked));
    }

    @GetMapping("/users/{userId}/activities")
    @Operation(summary = "List what a user did", description = "In the projects that the caller may see.")
    List<ActivityJson> ofUser(User actor, @PathVariable long userId, @Parameters Query query) {
        long id = users.get(actor, userId).id();
        return list(actor, query, asked -> activities.ofUser(actor, id, asked));
    }

    private List<ActivityJson> list(User actor, Query query, Function<ActivityQuery, List<Activity>> feed) {
        var paging = query.paging();
        var kinds = ActivityType.kinds(query.activityTypeId());
        if (kinds.isEmpty()) {
            return List.of();
        }
        var found =
                feed.apply(new ActivityQuery(kinds, paging.least(), paging.most(), paging.limit(), paging.ascending()));
        var referred = details.of(actor, found);
        return found.stream()
                .map(activity -> ActivityJson.of(activity, List.of(), referred))
                .flatMap(Optional::stream)
                .toList();
    }
}
