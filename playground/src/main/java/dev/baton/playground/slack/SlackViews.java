package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.View;
import dev.baton.playground.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The views that apps have opened, as Slack keeps them (<a href="https://docs.slack.dev/surfaces/modals/">modals</a>). */
@Component
@OnlyInPlayground
final class SlackViews {

    /** So many lie on top of each other at most. */
    private static final int STACK = 3;

    private final World world;
    private final Timestamps timestamps;

    SlackViews(World world, Timestamps timestamps) {
        this.timestamps = timestamps;
        this.world = world;
    }

    /** Opens a modal before somebody, in the place of what was open there. */
    synchronized View open(String person, JsonNode view) {
        clear(person);
        return show(id(), View.Kind.MODAL, person, view, null);
    }

    /**
     * Lays a modal on top of the one that is open.
     *
     * @throws RefusedException when none is, or too many are
     */
    synchronized View push(String person, JsonNode view) {
        var stack = modals(person);
        if (stack.isEmpty()) {
            throw new RefusedException("not_found");
        }
        if (stack.size() >= STACK) {
            throw new RefusedException("push_limit_reached");
        }
        return show(id(), View.Kind.MODAL, person, view, stack.getLast());
    }

    /**
     * Shows something else in an open view.
     *
     * @param hash of the version that is to be replaced; null for whichever it is
     * @throws RefusedException when it was closed, or changed meanwhile
     */
    synchronized View update(String id, @Nullable String hash, JsonNode view) {
        var old = get(id);
        check(old, hash);
        var previous = Json.text(old.shown(), "previous_view_id");
        return show(
                id,
                old.kind(),
                old.person(),
                view,
                previous.isEmpty() ? null : world.view(previous).orElse(null));
    }

    /** Shows the app's home before somebody. */
    synchronized View publish(String person, @Nullable String hash, JsonNode view) {
        var old = world.home(person);
        old.ifPresent(known -> check(known, hash));
        return show(old.map(View::id).orElseGet(this::id), View.Kind.HOME, person, view, null);
    }

    /** The open view of this id. */
    View get(String id) {
        return find(id).orElseThrow(() -> new RefusedException("not_found"));
    }

    /** The open view of this id, in Slack; empty when there is none. */
    Optional<View> find(String id) {
        return world.view(id).filter(view -> view.chat() == Chat.SLACK);
    }

    /** The open view that the app itself gave this id. */
    Optional<View> external(String id) {
        return world.views().stream()
                .filter(view -> view.chat() == Chat.SLACK
                        && !id.isEmpty()
                        && Json.text(view.shown(), "external_id").equals(id))
                .findFirst();
    }

    /** Says in an open view what is wrong, by the blocks' ids; by an empty one what is wrong with it all. */
    synchronized void complain(View view, Map<String, String> errors) {
        find(view.id())
                .ifPresent(open -> world.show(new View(
                        open.id(),
                        open.chat(),
                        open.kind(),
                        open.person(),
                        open.hash(),
                        open.shown(),
                        Map.copyOf(errors),
                        open.origin())));
    }

    /** Closes one; what lies below it is seen again. */
    synchronized void close(String id) {
        world.close(id);
    }

    /** Closes all modals of somebody. */
    synchronized void clear(String person) {
        modals(person).forEach(view -> world.close(view.id()));
    }

    private List<View> modals(String person) {
        return world.views().stream()
                .filter(view -> view.chat() == Chat.SLACK
                        && view.kind() == View.Kind.MODAL
                        && view.person().equals(person))
                .toList();
    }

    private static void check(View view, @Nullable String hash) {
        if (hash != null && !hash.isEmpty() && !hash.equals(view.hash())) {
            throw new RefusedException("hash_conflict");
        }
    }

    private View show(String id, View.Kind kind, String person, JsonNode view, @Nullable View below) {
        var hash = timestamps.next().split("\\.", 2)[0] + "." + BlockIds.of(id + world.number());
        return world.show(new View(id, Chat.SLACK, kind, person, hash, shown(id, hash, view, below), Map.of(), null));
    }

    /** The view with all that Slack adds to it (<a href="https://docs.slack.dev/reference/views/modal-views/">views</a>). */
    private static ObjectNode shown(String id, String hash, JsonNode view, @Nullable View below) {
        var shown = Json.object().put("id", id).put("team_id", Workspace.TEAM).put("type", Json.text(view, "type"));
        shown.set("blocks", BlockIds.given(view.path("blocks")));
        shown.put("private_metadata", Json.text(view, "private_metadata"))
                .put("callback_id", Json.text(view, "callback_id"))
                .put("hash", hash);
        for (var name : List.of("title", "close", "submit")) {
            shown.set(name, view.path(name).isObject() ? view.path(name) : null);
        }
        shown.putObject("state").putObject("values");
        return shown.put("clear_on_close", Json.isTrue(view, "clear_on_close"))
                .put("notify_on_close", Json.isTrue(view, "notify_on_close"))
                .put("previous_view_id", below == null ? null : below.id())
                .put("root_view_id", below == null ? id : Json.text(below.shown(), "root_view_id"))
                .put("app_id", Workspace.APP)
                .put("external_id", Json.text(view, "external_id"))
                .put("app_installed_team_id", Workspace.TEAM)
                .put("bot_id", Workspace.BOT);
    }

    private String id() {
        return "V0" + Long.toString(world.number() + 46_656, 36).toUpperCase(Locale.ROOT);
    }
}
