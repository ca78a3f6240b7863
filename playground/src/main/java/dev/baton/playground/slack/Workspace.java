package dev.baton.playground.slack;

import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/** The one workspace, and the app that is installed in it. */
final class Workspace {

    static final String TEAM = "T0MINATO";
    static final String DOMAIN = "minato";
    static final String NAME = "Minato";
    static final String APP = "A0BATON";
    static final String BOT_USER = "U0BATON";
    static final String BOT = "B0BATON";
    /** Who speaks when Slack does. */
    static final String SLACKBOT = "USLACKBOT";

    /** Sent along as Slack still does; who checks signatures has no use for it. */
    static final String VERIFICATION = "gIkuvaNzQIHg97ATvDxqgjtO";

    private Workspace() {}

    /** The workspace as payloads name it. */
    static ObjectNode team() {
        return Json.object().put("id", TEAM).put("domain", DOMAIN);
    }

    /** Somebody as interactive payloads name them. */
    static ObjectNode user(Person person) {
        return Json.object()
                .put("id", person.slackId())
                .put("username", person.id())
                .put("name", person.id())
                .put("team_id", TEAM);
    }

    /** A room as interactive payloads name it. */
    static ObjectNode channel(Room room) {
        return Json.object().put("id", room.id()).put("name", channelName(room));
    }

    /** What commands and payloads call the room. */
    static String channelName(Room room) {
        return room.kind() == Room.Kind.DIRECT ? "directmessage" : room.name();
    }

    /** Where a message is seen in Slack. */
    static String permalink(Message message) {
        var link = "https://%s.slack.com/archives/%s/p%s"
                .formatted(DOMAIN, message.room(), message.id().replace(".", ""));
        return message.thread() == null ? link : link + "?thread_ts=" + message.thread() + "&cid=" + message.room();
    }

    /** The first part of every interactive payload. */
    static ObjectNode payload(String type, Person person) {
        var payload = Json.object().put("type", type);
        payload.set("team", team());
        payload.set("user", user(person));
        return payload.put("api_app_id", APP)
                .put("token", VERIFICATION)
                .put("is_enterprise_install", false)
                .putNull("enterprise");
    }

    /** Whether the bot said this. */
    static boolean isBots(Message message) {
        return message.author().equals(World.BOT);
    }
}
