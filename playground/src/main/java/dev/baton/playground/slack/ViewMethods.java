package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.View;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods {@code views.*} (<a href="https://docs.slack.dev/reference/methods/?family=views">views methods</a>). */
@Component
@OnlyInPlayground
final class ViewMethods implements Methods {

    private final SlackViews views;
    private final Triggers triggers;
    private final SlackDirectory directory;

    ViewMethods(SlackViews views, Triggers triggers, SlackDirectory directory) {
        this.views = views;
        this.triggers = triggers;
        this.directory = directory;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update,
                "views.publish", this::publish);
    }

    private ObjectNode open(Arguments call) {
        var trigger = call.required("trigger_id");
        var view = modal(call);
        return answer(views.open(triggers.exchange(trigger).person(), view));
    }

    private ObjectNode push(Arguments call) {
        var trigger = call.required("trigger_id");
        var view = modal(call);
        var exchanged = triggers.exchange(trigger);
        if (exchanged.view() == null) {
            throw new RefusedException("invalid_trigger_id");
        }
        return answer(views.push(exchanged.person(), view));
    }

    private ObjectNode update(Arguments call) {
        var external = call.get("external_id");
        var old = external.isPresent()
                ? views.external(external.get()).orElseThrow(() -> new RefusedException("not_found"))
                : views.get(call.required("view_id"));
        var view = view(call);
        if (old.kind() == View.Kind.HOME) {
            ViewRules.checkHome(view);
        } else {
            ViewRules.checkModal(view);
        }
        checkExternal(view, old.id());
        return answer(views.update(old.id(), call.get("hash").orElse(null), view));
    }

    private ObjectNode publish(Arguments call) {
        var person = directory.user(call.required("user_id")).orElseThrow(() -> new RefusedException("user_not_found"));
        var view = view(call);
        ViewRules.checkHome(view);
        return answer(views.publish(person.id(), call.get("hash").orElse(null), view));
    }

    private JsonNode modal(Arguments call) {
        var view = view(call);
        ViewRules.checkModal(view);
        checkExternal(view, "");
        return view;
    }

    private static JsonNode view(Arguments call) {
        return call.json("view", "invalid_arguments").orElseThrow(() -> RefusedException.missing("view"));
    }

    private void checkExternal(JsonNode view, String id) {
        views.external(Json.text(view, "external_id"))
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new RefusedException("duplicate_external_id");
                });
    }

    private static ObjectNode answer(View view) {
        return Json.object().set("view", view.shown());
    }
}
