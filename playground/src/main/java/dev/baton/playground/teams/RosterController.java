package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is in a conversation, and what a team consists of
 * (<a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context">Teams context</a>).
 */
@RestController
@OnlyInPlayground
@RequestMapping("/playground/teams/v3")
final class RosterController {

    private static final int LARGEST_PAGE = 500;

    private final World world;
    private final Conversations conversations;
    private final BotRegistration bot;
    private final TeamsActivities activities;

    RosterController(World world, Conversations conversations, BotRegistration bot, TeamsActivities activities) {
        this.world = world;
        this.conversations = conversations;
        this.bot = bot;
        this.activities = activities;
    }

    @GetMapping("/conversations/{id}/members")
    List<Map<String, Object>> members(@PathVariable String id) {
        return world.members(conversations.place(id, null).room()).stream()
                .map(this::member)
                .toList();
    }

    @GetMapping("/conversations/{id}/members/{memberId}")
    Map<String, Object> member(@PathVariable String id, @PathVariable String memberId) {
        return world.members(conversations.place(id, null).room()).stream()
                .filter(person ->
                        memberId.equals(person.teamsId()) || memberId.equals(TeamsActivities.objectId(person)))
                .findFirst()
                .map(this::member)
                .orElseThrow(ConnectorError::noSuchMember);
    }

    /** @param continuationToken where the page before ended */
    @GetMapping("/conversations/{id}/pagedmembers")
    Map<String, Object> page(
            @PathVariable String id,
            @RequestParam(defaultValue = "200") int pageSize,
            @RequestParam(required = false) @Nullable String continuationToken) {
        if (pageSize < 1 || continuationToken != null && !continuationToken.matches("[0-9]{1,6}")) {
            throw ConnectorError.argument("pageSize or continuationToken is not good.");
        }
        var all = members(id);
        var from = continuationToken == null ? 0 : Math.min(Integer.parseInt(continuationToken), all.size());
        var to = Math.min(from + Math.min(pageSize, LARGEST_PAGE), all.size());
        var page = new LinkedHashMap<String, Object>(Map.of("members", all.subList(from, to)));
        if (to < all.size()) {
            page.put("continuationToken", String.valueOf(to));
        }
        return page;
    }

    @GetMapping("/teams/{id}")
    Map<String, Object> team(@PathVariable String id) {
        var general = conversations.room(id);
        return Map.of(
                "id",
                id,
                "name",
                activities.teamName(general),
                "aadGroupId",
                TeamsActivities.groupId(id),
                "tenantId",
                bot.tenant(),
                "type",
                "standard",
                "channelCount",
                channels(id).size(),
                "memberCount",
                general.members().size());
    }

    /** The first channel has no name, for each client shows it in its own language. */
    @GetMapping("/teams/{id}/conversations")
    Map<String, Object> channelsOf(@PathVariable String id) {
        conversations.room(id);
        return Map.of(
                "conversations",
                channels(id).stream()
                        .map(room -> room.id().equals(id)
                                ? Map.of("id", id, "type", "standard")
                                : Map.of("id", room.id(), "name", room.name(), "type", "standard"))
                        .toList());
    }

    private List<Room> channels(String team) {
        return world.rooms().stream()
                .filter(room -> room.chat() == Chat.TEAMS && team.equals(room.teamId()))
                .toList();
    }

    private Map<String, Object> member(Person person) {
        var space = person.name().lastIndexOf(' ');
        var member = new LinkedHashMap<String, Object>();
        member.put("id", person.teamsId());
        member.put("name", person.name());
        member.put("aadObjectId", TeamsActivities.objectId(person));
        // Japanese order in both languages: the family's name comes first
        member.put("givenName", person.name().substring(space + 1));
        member.put("surname", space < 0 ? "" : person.name().substring(0, space));
        member.put("email", person.mailAddress());
        member.put(
                "userPrincipalName",
                person.guest()
                        ? person.mailAddress().replace('@', '_') + "#EXT#@minato.example"
                        : person.mailAddress());
        member.put("tenantId", bot.tenant());
        member.put("userRole", person.guest() ? "guest" : "user");
        return member;
    }
}
