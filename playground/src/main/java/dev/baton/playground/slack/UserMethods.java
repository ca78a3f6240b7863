package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.World;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The methods {@code users.*} and {@code auth.test} (<a href="https://docs.slack.dev/reference/methods/users.info/">users.info</a>,
 * <a href="https://docs.slack.dev/reference/objects/user-object/">user</a>).
 */
@Component
@OnlyInPlayground
final class UserMethods implements Methods {

    private final World world;
    private final SlackDirectory directory;
    private final Clock clock;

    UserMethods(World world, SlackDirectory directory, Clock clock) {
        this.world = world;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "auth.test", this::self,
                "users.info", this::info,
                "users.lookupByEmail", this::byMail);
    }

    private ObjectNode self(Arguments call) {
        return Json.object()
                .put("url", "https://" + Workspace.DOMAIN + ".slack.com/")
                .put("team", Workspace.NAME)
                .put("user", World.BOT)
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("bot_id", Workspace.BOT)
                .put("is_enterprise_install", false);
    }

    private ObjectNode info(Arguments call) {
        var id = call.required("user");
        var user = id.equals(Workspace.BOT_USER)
                ? bot()
                : directory
                        .user(id)
                        .map(person -> user(person, call.isTrue("include_locale")))
                        .orElseThrow(() -> new RefusedException("user_not_found"));
        return Json.object().set("user", user);
    }

    private ObjectNode byMail(Arguments call) {
        var mail = call.required("email");
        return world.people().stream()
                .filter(person ->
                        person.slackId() != null && person.mailAddress().equalsIgnoreCase(mail))
                .findFirst()
                .map(person -> Json.object().set("user", user(person, false)))
                .orElseThrow(() -> new RefusedException("users_not_found"));
    }

    private ObjectNode user(Person person, boolean withLocale) {
        var zone = ZoneId.of(person.timeZone());
        var user = head(String.valueOf(person.slackId()), person.id(), person.name())
                .put("tz", person.timeZone())
                .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put("tz_offset", zone.getRules().getOffset(clock.instant()).getTotalSeconds())
                .put("is_restricted", person.guest())
                .put("is_ultra_restricted", person.guest())
                .put("is_bot", false)
                .put("is_email_confirmed", true);
        if (withLocale) {
            user.put("locale", person.locale());
        }
        profile(user, person.name()).put("title", person.about()).put("email", person.mailAddress());
        return user;
    }

    private ObjectNode bot() {
        var bot = head(Workspace.BOT_USER, World.BOT, "Baton")
                .put("is_restricted", false)
                .put("is_ultra_restricted", false)
                .put("is_bot", true);
        profile(bot, "Baton").put("bot_id", Workspace.BOT).put("api_app_id", Workspace.APP);
        return bot;
    }

    private static ObjectNode head(String id, String name, String realName) {
        return Json.object()
                .put("id", id)
                .put("team_id", Workspace.TEAM)
                .put("name", name)
                .put("deleted", false)
                .put("real_name", realName)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_primary_owner", false)
                .put("is_app_user", false);
    }

    private static ObjectNode profile(ObjectNode user, String name) {
        return user.putObject("profile")
                .put("real_name", name)
                .put("real_name_normalized", name)
                .put("display_name", name)
                .put("display_name_normalized", name)
                .put("team", Workspace.TEAM);
    }
}
