package dev.baton.watching;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueDeleted;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.Issues;
import dev.baton.project.IssueKey;
import dev.baton.project.Projects;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.watching.WatchingRepository.Last;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Who watches which issue. Seeing an issue is enough to watch it, and to see who else does; {@link NotFound} when it is
 * missing or not the actor's to see. A watching is changed by its watcher alone: to others, by its id, it does not exist.
 */
@Service
public class Watchings {

    private final WatchingRepository watchings;
    private final Issues issues;
    private final Projects projects;
    private final Transactions transactions;
    private final EntityManager entities;
    private final StoreClock clock;

    Watchings(
            WatchingRepository watchings,
            Issues issues,
            Projects projects,
            Transactions transactions,
            EntityManager entities,
            StoreClock clock) {
        this.watchings = watchings;
        this.issues = issues;
        this.projects = projects;
        this.transactions = transactions;
        this.entities = entities;
        this.clock = clock;
    }

    /** The actor watches the issue from now on; false when they did already. */
    public boolean watch(User actor, IssueKey key) {
        return transactions.run(() -> {
            var issue = issues.get(actor, key);
            if (watchings.existsByUserIdAndIssueId(actor.id(), issue.id())) {
                return false;
            }
            begin(actor, issue, "");
            return true;
        });
    }

    /**
     * The actor watches the issue from now on, with a note. Whoever did already goes on, with the new note if there is
     * one.
     *
     * @param note why; null or blank for none
     * @throws Invalid when the note is longer than {@link Watching#NOTE_LENGTH}
     */
    public Watching watch(User actor, IssueKey key, @Nullable String note) {
        var text = PlainText.block("note", note, Watching.NOTE_LENGTH);
        return transactions.run(() -> {
            var issue = issues.get(actor, key);
            var watching =
                    watchings.findByUserIdAndIssueId(actor.id(), issue.id()).orElseGet(() -> begin(actor, issue, text));
            if (!text.isEmpty()) {
                watching.note(text, clock.now());
            }
            return records(List.of(watching), List.of(issue)).getFirst();
        });
    }

    /** The actor no longer watches the issue; false when they did not. */
    public boolean unwatch(User actor, IssueKey key) {
        return transactions.run(() -> {
            var watching = watchings.findByUserIdAndIssueId(
                    actor.id(), issues.get(actor, key).id());
            watching.ifPresent(watchings::delete);
            return watching.isPresent();
        });
    }

    /** Whether the actor watches the issue. */
    public boolean watches(User actor, IssueKey key) {
        return transactions.read(() -> watchings.existsByUserIdAndIssueId(
                actor.id(), issues.get(actor, key).id()));
    }

    /** Somebody's watchings of issues that the actor may see; a constant number of statements. */
    public List<Watching> list(User actor, long userId, WatchingQuery query) {
        return transactions.read(() -> {
            var visible = projects.visibleIds(actor).values();
            var found = visible.isEmpty()
                    ? List.<WatchingEntity>of()
                    : new WatchingSearch(entities, userId, query, visible).page();
            return records(found, issues.get(actor, issueIds(found)));
        });
    }

    /** How many there are, whatever the query's page. */
    public long count(User actor, long userId, WatchingQuery query) {
        return transactions.read(() -> {
            var visible = projects.visibleIds(actor).values();
            return visible.isEmpty() ? 0 : new WatchingSearch(entities, userId, query, visible).count();
        });
    }

    /** The watching, the actor's or another's. @throws NotFound when it is missing or its issue not the actor's to see */
    public Watching get(User actor, long id) {
        return transactions.read(() -> record(actor, watchings.findById(id).orElseThrow(() -> notFound(id))));
    }

    /**
     * Gives the actor's watching another note. Returns the watching as it is now.
     *
     * @param note null or blank for none
     * @throws Invalid when it is longer than {@link Watching#NOTE_LENGTH}
     */
    public Watching changeNote(User actor, long id, @Nullable String note) {
        var text = PlainText.block("note", note, Watching.NOTE_LENGTH);
        return transactions.run(() -> {
            var watching = own(actor, id);
            watching.note(text, clock.now());
            return record(actor, watching);
        });
    }

    /** Ends the actor's watching. Returns it as it was. */
    public Watching remove(User actor, long id) {
        return transactions.run(() -> {
            var watching = own(actor, id);
            var was = record(actor, watching);
            watchings.delete(watching);
            return was;
        });
    }

    /** The actor has seen the watched issue as it is now. Returns the watching. */
    public Watching markAsRead(User actor, long id) {
        return transactions.run(() -> {
            var watching = own(actor, id);
            see(List.of(watching));
            return record(actor, watching);
        });
    }

    /** The actor has seen all the issues that they watch as they are now. Returns how many they had not seen before. */
    public int markAllAsChecked(User actor) {
        return transactions.run(() -> {
            var unread = watchings.findUnread(actor.id());
            see(unread);
            return unread.size();
        });
    }

    /** The user has seen the issue as it is now, if they watch it at all; for the store's own use. */
    public void saw(long userId, long issueId) {
        transactions.requireActive();
        watchings.findByUserIdAndIssueId(userId, issueId).ifPresent(watching -> see(List.of(watching)));
    }

    /** Ids of those who watch the issue; for the store's own use when it decides whom to notify. */
    public Set<Long> watchers(long issueId) {
        return transactions.read(() -> Set.copyOf(watchings.watchers(issueId)));
    }

    @EventListener
    void on(Activity activity) {
        if (activity.content() instanceof IssueDeleted deleted) {
            watchings.forget(deleted.issueId());
        }
    }

    private WatchingEntity begin(User actor, Issue issue, String note) {
        long last = lastActivities(List.of(issue.id())).getOrDefault(issue.id(), 0L);
        return watchings.saveAndFlush(new WatchingEntity(actor.id(), issue.id(), note, last, clock.now()));
    }

    private void see(List<WatchingEntity> seen) {
        var last = lastActivities(issueIds(seen));
        seen.forEach(watching -> watching.seen(last.getOrDefault(watching.issueId(), 0L)));
        watchings.flush();
    }

    private Map<Long, Long> lastActivities(Collection<Long> issueIds) {
        return issueIds.isEmpty()
                ? Map.of()
                : watchings.lastActivities(issueIds).stream()
                        .collect(Collectors.toMap(Last::issueId, Last::activityId));
    }

    private WatchingEntity own(User actor, long id) {
        return watchings
                .findById(id)
                .filter(watching -> watching.userId() == actor.id())
                .orElseThrow(() -> notFound(id));
    }

    private Watching record(User actor, WatchingEntity watching) {
        return records(List.of(watching), issues.get(actor, List.of(watching.issueId()))).stream()
                .findFirst()
                .orElseThrow(() -> notFound(watching.id()));
    }

    /** Those of the watchings whose issue is among these. */
    private List<Watching> records(List<WatchingEntity> found, List<Issue> seen) {
        if (found.isEmpty()) {
            return List.of();
        }
        var unread = watchings.unread(found.stream().map(WatchingEntity::id).toList());
        var byId = seen.stream().collect(Collectors.toMap(Issue::id, Function.identity()));
        return found.stream()
                .flatMap(watching -> Optional.ofNullable(byId.get(watching.issueId()))
                        .map(issue -> watching.toWatching(issue, !unread.contains(watching.id())))
                        .stream())
                .toList();
    }

    private static List<Long> issueIds(List<WatchingEntity> found) {
        return found.stream().map(WatchingEntity::issueId).toList();
    }

    private static NotFound notFound(long id) {
        return new NotFound("watching.notFound", String.valueOf(id));
    }
}
