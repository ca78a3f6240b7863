package dev.baton.bot;

import dev.baton.chat.Button;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.Conversation;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.PlatformException;
import dev.baton.chat.Reply;
import dev.baton.chat.Span;
import dev.baton.command.Command;
import dev.baton.command.Command.FollowTerms;
import dev.baton.delivery.Subscription;
import dev.baton.delivery.Subscriptions;
import dev.baton.delivery.Terms;
import dev.baton.delivery.Within;
import dev.baton.project.Project;
import dev.baton.project.Projects;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.Entries;
import dev.baton.wording.Forms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a conversation hears of. Whatever changes it is said to everybody who reads there. */
@Component
class SubscriptionActions {

    private final Subscriptions subscriptions;
    private final Projects projects;
    private final People people;
    private final PlaceSeal places;
    private final CreateActions types;
    private final TermsWording wording;
    private final ObjectProvider<ChatPlatform> platforms;

    SubscriptionActions(
            Subscriptions subscriptions,
            Projects projects,
            People people,
            PlaceSeal places,
            CreateActions types,
            TermsWording wording,
            ObjectProvider<ChatPlatform> platforms) {
        this.subscriptions = subscriptions;
        this.projects = projects;
        this.people = people;
        this.places = places;
        this.types = types;
        this.wording = wording;
        this.platforms = platforms;
    }

    Reply follow(Asked asked, Command.Follow command) {
        var key = command.project();
        if (asked.here().direct()) {
            return asked.tell(Answer.FOLLOW_DIRECT, key == null ? "SALES" : key);
        }
        if (key == null) {
            var entries = Entries.of(places.seal(asked.request().user(), Forms.FOLLOW, asked.place(), Map.of()));
            return ask(asked, entries);
        }
        var project = projects.get(asked.user(), key);
        return follow(asked, project, terms(asked, project, command.terms()));
    }

    Reply ask(Asked asked, Entries entries) {
        var seen = projects.list(asked.user());
        if (seen.isEmpty()) {
            return asked.tell(Answer.PROJECTS_NONE);
        }
        return new Reply.Ask(Forms.follow(entries, seen, asked.language()));
    }

    Reply follow(Asked asked, Project project, Terms terms) {
        var conversation = asked.here().conversation();
        var outside = platform(conversation).info(conversation).outside();
        boolean changed = subscriptions.follow(asked.user(), conversation, outside, project.key(), terms);
        var language = asked.language();
        var worded = wording.of(terms, project, language);
        if (!changed) {
            return asked.tell(Answer.FOLLOW_ALREADY, project.key(), worded);
        }
        var sentence = Answer.FOLLOW_NOW.in(language, asked.user().name(), project.key(), project.name(), worded);
        return asked.announce(Answers.offering(sentence, List.of(unfollowButton(asked, project.key()))));
    }

    private Terms terms(Asked asked, Project project, @Nullable FollowTerms typed) {
        if (typed == null) {
            return Terms.ALL;
        }
        var parts = ProjectParts.of(asked, project);
        var belonging = typed.belonging();
        var within = new Within(
                parts.milestoneIds(belonging.milestones()),
                parts.milestoneIds(belonging.withoutMilestones()),
                parts.categoryIds(belonging.categories()),
                parts.categoryIds(belonging.withoutCategories()));
        var notBy = new HashSet<Long>();
        for (var person : typed.notBy()) {
            notBy.add(people.one(asked, person).id());
        }
        return new Terms(
                typed.kinds(),
                stored(asked, project, typed.types()),
                stored(asked, project, typed.withoutTypes()),
                within,
                notBy,
                typed.quiet());
    }

    /** The names of these types as stored. */
    Set<String> stored(Asked asked, Project project, Set<String> names) {
        var stored = new HashSet<String>();
        for (var name : names) {
            var type = types.type(asked, project, name);
            if (type != null) {
                stored.add(type.name());
            }
        }
        return stored;
    }

    Reply unfollow(Asked asked, @Nullable String key) {
        var conversation = asked.here().conversation();
        var language = asked.language();
        if (key != null) {
            boolean ended = subscriptions.unfollow(asked.user(), conversation, key);
            return ended
                    ? asked.announce(Message.of(
                            Answer.UNFOLLOW_NOW.in(language, asked.user().name(), key)))
                    : asked.tell(Answer.UNFOLLOW_ALREADY, key);
        }
        var followed = subscriptions.of(asked.user(), conversation);
        if (followed.isEmpty()) {
            return asked.tell(Answer.UNFOLLOW_NONE);
        }
        if (followed.size() == 1) {
            return unfollow(asked, followed.getFirst().projectKey());
        }
        var buttons = followed.stream()
                .map(one -> Answers.button(one.projectKey(), "unfollow " + one.projectKey()))
                .toList();
        return asked.tell(Answers.offering(Answer.UNFOLLOW_WHICH.in(language), buttons));
    }

    Reply here(Asked asked) {
        var language = asked.language();
        var place = asked.here();
        if (place.direct()) {
            return asked.tell(Answer.HERE_NONE_DIRECT);
        }
        var followed = subscriptions.of(asked.user(), place.conversation());
        var used = subscriptions
                .defaultProject(place.conversation())
                .flatMap(key -> projects.find(asked.user(), key))
                .map(project -> Answers.quiet(Answer.USE_SHOWN.in(language, project.key())));
        if (followed.isEmpty()) {
            var follow = Answers.opening(Answer.FOLLOW.in(language), "follow");
            var parts = new ArrayList<>(Answers.offering(Answer.HERE_NONE.in(language), List.of(follow))
                    .parts());
            used.ifPresent(parts::add);
            return asked.tell(new Message(Answer.HERE_NONE.in(language), parts));
        }
        var parts = new ArrayList<Part>();
        var seen = projects.list(asked.user()).stream().collect(Collectors.toMap(Project::key, Function.identity()));
        for (var one : followed) {
            var project = seen.get(one.projectKey());
            if (project != null) {
                parts.add(row(asked, one, project));
            }
        }
        used.ifPresent(parts::add);
        return asked.tell(Answers.list(Answer.HERE_TITLE.in(language), parts));
    }

    private Part row(Asked asked, Subscription one, Project project) {
        var language = asked.language();
        var since = one.created().atZone(asked.reader().timeZone()).toLocalDate();
        var why = Answer.HERE_WHY.in(language, one.follower().name(), Answers.day(since, asked.reader()));
        return new Part.Row(
                List.of(
                        Span.bold(one.projectKey()),
                        Span.text(" " + one.projectName() + ": " + wording.of(one.terms(), project, language))),
                List.of(Span.text(why)),
                unfollowButton(asked, one.projectKey()));
    }

    private static Button unfollowButton(Asked asked, String key) {
        return Answers.button(Answer.UNFOLLOW.in(asked.language()), "unfollow " + key);
    }

    Reply use(Asked asked, @Nullable String key) {
        var conversation = asked.here().conversation();
        var language = asked.language();
        if (key == null) {
            return subscriptions
                    .defaultProject(conversation)
                    .flatMap(used -> projects.find(asked.user(), used))
                    .map(project -> asked.tell(Answer.USE_SHOWN, project.key()))
                    .orElseGet(() -> asked.tell(Answer.USE_NONE));
        }
        var project = projects.get(asked.user(), key);
        boolean changed = subscriptions.use(asked.user(), conversation, project.key());
        return changed
                ? asked.announce(Message.of(Answer.USE_NOW.in(language, project.key())))
                : asked.tell(Answer.USE_ALREADY, project.key());
    }

    private ChatPlatform platform(Conversation conversation) {
        return platforms.stream()
                .filter(platform -> platform.name().equals(conversation.platform()))
                .findFirst()
                .orElseThrow(() -> new PlatformException.Refused("Not connected to " + conversation.platform(), null));
    }
}
