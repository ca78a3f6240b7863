package dev.baton.delivery;

import dev.baton.chat.Conversation;
import dev.baton.delivery.SubscriptionRows.Following;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which conversation hears of which project, and which project it means when none is named. */
@Service
public class Subscriptions {

    private final SubscriptionRows rows;
    private final DeliveryRows deliveries;
    private final Places places;
    private final Endings endings;
    private final Projects projects;
    private final Users users;
    private final Clock clock;

    Subscriptions(
            SubscriptionRows rows,
            DeliveryRows deliveries,
            Places places,
            Endings endings,
            Projects projects,
            Users users,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.places = places;
        this.endings = endings;
        this.projects = projects;
        this.users = users;
        this.clock = clock;
    }

    /**
     * The conversation hears of the project from now on, in the actor's language and on their authority; terms it had
     * for this project are replaced.
     *
     * @param outside whether people from outside the company read the conversation; then only a project with partners
     *                may be followed
     * @return whether anything is different from before
     * @throws dev.baton.error.TrackerException.NotFound  when the project is missing or not the actor's to see
     * @throws dev.baton.error.TrackerException.Forbidden when outsiders would read what is not for them, or the actor is a
     *     guest or may only look: whoever reads the channel would see what they were shown in confidence
     * @throws dev.baton.error.TrackerException.Invalid   for a direct chat
     */
    @Transactional
    public boolean follow(User actor, Conversation conversation, boolean outside, String projectKey, Terms terms) {
        if (conversation.kind() == Conversation.Kind.DIRECT) {
            throw new Invalid("follow.direct");
        }
        var project = projects.get(actor, projectKey);
        var role = projects.role(actor, projectKey);
        if (actor.role() == Role.GUEST || role.isEmpty() || role.get() == ProjectRole.VIEWER) {
            throw new Forbidden("follow.viewer", project.key());
        }
        if (outside && project.kind() != ProjectKind.PARTNER) {
            throw new Forbidden("follow.outside", project.key());
        }
        var place = new Place.In(conversation);
        var following = new Following(
                place,
                project.id(),
                project.key(),
                actor.id(),
                terms,
                actor.language(),
                actor.timeZone(),
                clock.instant());
        var before = rows.ofPlace(place.key()).stream()
                .filter(other -> other.projectId() == project.id())
                .findFirst();
        places.putLook(place.key(), outside, null, clock.instant());
        rows.put(following);
        return before.isEmpty() || !before.get().terms().equals(terms);
    }

    /**
     * The conversation no longer hears of the project; false when it did not. Anybody in the conversation may end it,
     * also who cannot see the project: the caller names one that {@link #of} told.
     */
    @Transactional
    public boolean unfollow(User actor, Conversation conversation, String projectKey) {
        var place = new Place.In(conversation);
        for (var following : rows.ofPlace(place.key())) {
            if (following.projectKey().equalsIgnoreCase(projectKey)) {
                deliveries.forgetNews(place.key(), following.projectId(), clock.instant());
                return rows.remove(place.key(), following.projectId());
            }
        }
        return false;
    }

    /** What the conversation hears of, by project key; those projects that the actor may see. */
    @Transactional(readOnly = true)
    public List<Subscription> of(User actor, Conversation conversation) {
        var all = rows.ofPlace(new Place.In(conversation).key());
        var visible = projects
                .list(actor, all.stream().map(Following::projectId).toList())
                .stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        var followings = all.stream()
                .filter(following -> visible.containsKey(following.projectId()))
                .toList();
        var followers = users
                .get(followings.stream().map(Following::followerId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        return followings.stream()
                .map(following -> new Subscription(
                        conversation,
                        following.projectKey(),
                        Objects.requireNonNull(visible.get(following.projectId()))
                                .name(),
                        following.terms(),
                        Objects.requireNonNull(followers.get(following.followerId())),
                        following.language(),
                        following.timeZone(),
                        following.created()))
                .toList();
    }

    /** The key of the project that the conversation means when none is named, if one was chosen. Not checked against anybody's rights. */
    public Optional<String> defaultProject(Conversation conversation) {
        return rows.defaultProject(new Place.In(conversation).key());
    }

    /**
     * Chooses the project that the conversation means when none is named; null for none. Returns whether anything is
     * different from before.
     *
     * @throws dev.baton.error.TrackerException.NotFound when the project is missing or not the actor's to see
     */
    @Transactional
    public boolean use(User actor, Conversation conversation, @Nullable String projectKey) {
        var place = new Place.In(conversation);
        if (projectKey == null) {
            return rows.removeDefaultProject(place.key());
        }
        var project = projects.get(actor, projectKey);
        var before = rows.defaultProject(place.key());
        rows.putDefaultProject(place.key(), project.id(), project.key());
        return before.isEmpty() || !before.get().equals(project.key());
    }

    /**
     * Forgets a conversation that is gone: the bot was removed from it, or it was archived. It hears of nothing any more.
     * Returns the keys of the projects it followed.
     */
    public List<String> end(Conversation conversation) {
        var place = new Place.In(conversation);
        return endings.gone(place, places.get(place.key()).name(), "The bot was removed or the conversation archived");
    }
}
