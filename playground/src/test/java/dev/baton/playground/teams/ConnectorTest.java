package dev.baton.playground.teams;

import static dev.baton.playground.teams.PlayedTeams.DESIGN;
import static dev.baton.playground.teams.PlayedTeams.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Trouble;
import dev.baton.playground.world.World;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ConnectorTest {

    private static final String CONVERSATIONS = "/playground/teams/v3/conversations";
    private static final String CARD = activity("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[]}");

    private PlayedTeams teams;
    private MockMvc connector;
    private String token;

    @BeforeEach
    void begin() throws Exception {
        teams = new PlayedTeams();
        token = teams.identity.tokenOfBot(PlayedTeams.APP, "secret").orElseThrow();
        connector = MockMvcBuilders.standaloneSetup(
                        teams.conversations, teams.roster, new IdentityController(teams.identity, teams.bot))
                .setControllerAdvice(new ConnectorConfiguration.Errors())
                .addMappedInterceptors(
                        new String[] {"/playground/teams/v3/**"},
                        new ConnectorConfiguration.TokenDemand(teams.identity))
                .build();
    }

    @AfterEach
    void end() {
        teams.close();
    }

    @Test
    void demandsTheTokenItGaveTheBot() throws Exception {
        connector.perform(get(CONVERSATIONS + "/a:mori/members")).andExpect(status().isUnauthorized());
        connector
                .perform(get(CONVERSATIONS + "/a:mori/members").header("Authorization", "Bearer forged"))
                .andExpect(status().isUnauthorized());
        connector
                .perform(tokenRequest("wrong"))
                .andExpect(status().isUnauthorized())
                .andExpect(code("$.error", "invalid_client"));
        connector
                .perform(tokenRequest("secret").header("client-request-id", "42"))
                .andExpect(header().string("client-request-id", "42"))
                .andExpect(jsonPath("$.token_type").value("Bearer"))
                .andExpect(jsonPath("$.expires_in").value(86_399))
                .andExpect(jsonPath("$.access_token").isNotEmpty());
    }

    @Test
    void publishesItsKeyWithWhatItMaySpeakFor() throws Exception {
        connector
                .perform(get("/playground/teams/identity/openid"))
                .andExpect(jsonPath("$.issuer").value("https://api.botframework.com"))
                .andExpect(jsonPath("$.jwks_uri").value("http://127.0.0.1:1/playground/teams/identity/keys"));
        connector
                .perform(get("/playground/teams/identity/keys"))
                .andExpect(jsonPath("$.keys[0].kty").value("RSA"))
                .andExpect(jsonPath("$.keys[0].use").value("sig"))
                .andExpect(jsonPath("$.keys[0].kid").isNotEmpty())
                .andExpect(jsonPath("$.keys[0].d").doesNotExist())
                .andExpect(jsonPath("$.keys[0].endorsements[0]").value("msteams"));
    }

    @Test
    void beginsAThreadAnswersInItAndChangesWhatItSaid() throws Exception {
        teams.people.install(DESIGN);
        var begun = perform(post(CONVERSATIONS), inChannel(DESIGN))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var first = JsonPath.<String>read(begun, "$.activityId");
        assertThat(JsonPath.<String>read(begun, "$.id")).isEqualTo(DESIGN + ";messageid=" + first);
        assertThat(teams.lastIn(DESIGN).author()).isEqualTo(World.BOT);
        assertThat(teams.lastIn(DESIGN).text()).isEqualTo("said");
        assertThat(teams.lastIn(DESIGN).thread()).isNull();

        // as Microsoft's client writes it, and escaped
        for (var id :
                new String[] {DESIGN + ";messageid=" + first, "19%3Adesign%40thread.tacv2%3Bmessageid%3D" + first}) {
            perform(post(URI.create(CONVERSATIONS + "/" + id + "/activities")), CARD)
                    .andExpect(status().isCreated());
            assertThat(teams.lastIn(DESIGN).thread()).isEqualTo(first);
        }
        perform(
                        put(URI.create(CONVERSATIONS + "/" + DESIGN + ";messageid=" + first + "/activities/" + first)),
                        CARD.replace("said", "changed"))
                .andExpect(status().isOk());
        assertThat(teams.world.messages(DESIGN)).hasSize(3);
        assertThat(teams.world.message(DESIGN, first).orElseThrow().text()).isEqualTo("changed");
        perform(delete(URI.create(CONVERSATIONS + "/" + DESIGN + "/activities/" + first)), "")
                .andExpect(status().isOk());
        assertThat(teams.world.message(DESIGN, first)).isEmpty();
    }

    @Test
    void beginsAPersonalChatWithWhomItSharesATeam() throws Exception {
        var members = "{\"isGroup\":false,\"members\":[{\"id\":\"29:mori\"}]}";
        perform(post(CONVERSATIONS), members)
                .andExpect(status().isForbidden())
                .andExpect(code("$.error.code", "BotNotInConversationRoster"));
        teams.people.install(GENERAL);
        perform(post(CONVERSATIONS), members).andExpect(status().isCreated()).andExpect(code("$.id", "a:mori"));
        perform(post(CONVERSATIONS + "/a:mori/activities"), CARD).andExpect(status().isCreated());
        perform(post(CONVERSATIONS), members.replace("29:mori", "29:nobody"))
                .andExpect(status().isBadRequest())
                .andExpect(code("$.error.code", "BadArgument"));
    }

    @Test
    void refusesWithTheCodesOfTeams() throws Exception {
        perform(post(CONVERSATIONS + "/19:none/activities"), CARD)
                .andExpect(status().isNotFound())
                .andExpect(code("$.error.code", "ConversationNotFound"));
        perform(post(CONVERSATIONS + "/" + DESIGN + "/activities"), CARD)
                .andExpect(status().isForbidden())
                .andExpect(code("$.error.code", "BotNotInConversationRoster"));
        teams.people.install(DESIGN);
        perform(put(CONVERSATIONS + "/" + DESIGN + "/activities/9"), CARD)
                .andExpect(status().isNotFound())
                .andExpect(code("$.error.code", "ActivityNotFoundInConversation"));
        var typed = teams.people.say("mori", DESIGN, null, "mine");
        perform(put(CONVERSATIONS + "/" + DESIGN + "/activities/" + typed.id()), CARD)
                .andExpect(status().isForbidden())
                .andExpect(code("$.error.code", "NotEnoughPermissions"));
        perform(
                        post(CONVERSATIONS + "/" + DESIGN + "/activities"),
                        activity("{\"type\":\"AdaptiveCard\",\"version\":\"1.6\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(code("$.error.code", "BadSyntax"))
                .andExpect(code(
                        "$.error.message",
                        "attachments[0].content: card: its version must be at most 1.5, and is \"1.6\""));
        perform(post(CONVERSATIONS + "/" + DESIGN + "/activities"), CARD.replace("said", "あ".repeat(51_200)))
                .andExpect(status().is(413))
                .andExpect(code("$.error.code", "MessageSizeTooBig"));
    }

    @Test
    void takesAMessageInTenSecondsWhereItIsLimited() throws Exception {
        teams.people.install(DESIGN);
        teams.stage.troubles().set(Chat.TEAMS, Trouble.LIMITED);
        perform(post(CONVERSATIONS), inChannel(DESIGN)).andExpect(status().isCreated());
        perform(post(CONVERSATIONS), inChannel(DESIGN))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(code("$.error.code", "TooManyRequests"));
        perform(post(CONVERSATIONS), inChannel(GENERAL)).andExpect(status().isCreated());
        teams.stage.troubles().set(Chat.TEAMS, Trouble.NONE);
        perform(post(CONVERSATIONS), inChannel(DESIGN)).andExpect(status().isCreated());
    }

    @Test
    void knowsTheMembersAndTheChannels() throws Exception {
        teams.people.install(DESIGN);
        perform(get(CONVERSATIONS + "/" + GENERAL + "/members/29:tanaka"), "")
                .andExpect(code("$.name", "田中 凛"))
                .andExpect(code("$.givenName", "凛"))
                .andExpect(code("$.email", "tanaka@minato.example"))
                .andExpect(code("$.userPrincipalName", "tanaka@minato.example"))
                .andExpect(code("$.tenantId", "tenant"))
                .andExpect(code("$.userRole", "user"));
        perform(get(CONVERSATIONS + "/" + GENERAL + "/members/29:ito"), "")
                .andExpect(status().isNotFound())
                .andExpect(code("$.error.code", "MemberNotFoundInConversation"));
        perform(get(CONVERSATIONS + "/" + GENERAL + "/pagedmembers?pageSize=1"), "")
                .andExpect(code("$.members[0].id", "29:mori"))
                .andExpect(code("$.continuationToken", "1"));
        perform(get(CONVERSATIONS + "/" + GENERAL + "/pagedmembers?pageSize=1&continuationToken=1"), "")
                .andExpect(code("$.members[0].id", "29:tanaka"))
                .andExpect(jsonPath("$.continuationToken").doesNotExist());
        perform(get("/playground/teams/v3/teams/" + GENERAL), "")
                .andExpect(code("$.name", "Product"))
                .andExpect(jsonPath("$.memberCount").value(2));
        perform(get("/playground/teams/v3/teams/" + GENERAL + "/conversations"), "")
                .andExpect(content().json("""
                                        {"conversations":[{"id":"19:product@thread.tacv2"},{"id":"19:design@thread.tacv2","name":"Design"}]}"""))
                .andExpect(jsonPath("$.conversations[0].name").doesNotExist());
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, String body) throws Exception {
        return connector.perform(request.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static MockHttpServletRequestBuilder tokenRequest(String secret) {
        return post("/playground/teams/identity/token")
                .content("client_id=%s&client_secret=%s&grant_type=client_credentials&scope=https%%3A%%2F%%2Fapi"
                        .formatted(PlayedTeams.APP, secret));
    }

    private static ResultMatcher code(String path, String value) {
        return jsonPath(path).value(value);
    }

    private static String inChannel(String channel) {
        return "{\"isGroup\":true,\"channelData\":{\"channel\":{\"id\":\"%s\"}},\"activity\":%s}"
                .formatted(channel, CARD);
    }

    private static String activity(String card) {
        return """
                {"type":"message","summary":"said","attachments":[
                  {"contentType":"application/vnd.microsoft.card.adaptive","content":%s}]}""".formatted(card);
    }
}
