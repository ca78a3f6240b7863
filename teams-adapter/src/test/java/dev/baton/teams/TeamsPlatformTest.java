package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.Conversation;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.Post;
import dev.baton.teams.CardRenderer.Place;
import dev.baton.testchat.ChatPlatformContract;
import dev.baton.testchat.Seen;
import dev.baton.testchat.Trouble;
import dev.baton.testdb.OnH2;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
@SpringBootTest(classes = OnlyTables.class)
class TeamsPlatformTest extends ChatPlatformContract {

    private static final Conversation CHANNEL =
            new Conversation("teams", FakeTeams.TENANT, FakeTeams.CHANNEL, Conversation.Kind.CHANNEL);
    private static final ChatAddress SATO = new ChatAddress("teams", FakeTeams.TENANT, "29:sato");

    @Autowired
    JdbcClient jdbc;

    private final FakeTeams teams = new FakeTeams();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private References references;
    private TeamsPlatform platform;

    @BeforeEach
    void aChannelAndAPersonThatWereHeardOf() {
        jdbc.sql("DELETE FROM teams_conversation").update();
        jdbc.sql("DELETE FROM teams_person").update();
        references = new References(jdbc, Clock.systemUTC());
        references.remember(
                new References.Reference(CHANNEL, teams.serviceUrl(), FakeTeams.BOT, FakeTeams.TEAM, null, false));
        references.remember(SATO, new References.Sighting(FakeTeams.CHANNEL, null, Locale.JAPAN, null));
        platform = new TeamsPlatform(
                new Connector(
                        ServiceHosts.of(List.of(teams.server().baseUrl())), new BotCredentials(teams.app()), meters),
                references,
                Place.CONVERSATION,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        teams.close();
    }

    @Override
    protected ChatPlatform platform() {
        return platform;
    }

    @Override
    protected Conversation channel() {
        return CHANNEL;
    }

    @Override
    protected ChatAddress person() {
        return SATO;
    }

    @Override
    protected List<Seen> seen() {
        return teams.seen();
    }

    @Override
    protected void troubleNext(Trouble trouble) {
        teams.troubleNext(trouble);
    }

    @Override
    protected int requests() {
        return teams.requests();
    }

    @Test
    void callsWithTheTokenOfItsOwnTenant() {
        platform.post(post());

        assertThat(teams.authorizations()).containsOnly("Bearer canary-token");
        teams.server()
                .verify(
                        1,
                        com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                                        com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo("/token"))
                                .withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.containing(
                                        "https%3A%2F%2Fapi.botframework.com%2F.default")));
    }

    @Test
    void sendsNothingToAnAddressThatWasChangedInTheDatabase() {
        try (var elsewhere = new FakeTeams()) {
            jdbc.sql("UPDATE teams_conversation SET service_url = ?")
                    .param(elsewhere.serviceUrl())
                    .update();

            assertThatThrownBy(() -> platform.post(post())).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> platform.profile(SATO)).isInstanceOf(Refused.class);
            assertThat(elsewhere.server().getAllServeEvents()).isEmpty();
            assertThat(teams.authorizations()).isEmpty();
        }
    }

    @Test
    void aConversationNeverHeardOfIsGone() {
        var unknown = new Conversation("teams", FakeTeams.TENANT, "19:other", Conversation.Kind.CHANNEL);

        assertThatThrownBy(() -> platform.post(new Post(unknown, null, false, Message.of("?"), "d")))
                .isInstanceOf(ConversationGone.class);
    }

    @Test
    void tellsOfAPersonWhatTeamsVouchesFor() {
        var sato = platform.profile(SATO);

        assertThat(sato.mailAddress()).isEqualTo("sato@example.com");
        assertThat(sato.guest()).isFalse();
        assertThat(sato.locale()).isEqualTo(Locale.JAPAN);
    }

    @Test
    void aGuestIsAGuestByRoleByTenantAndByPrincipalName() {
        teams.member("29:sato", "Sato", "x@partner.example").put("userRole", "guest");
        assertThat(platform.profile(SATO).guest()).isTrue();
        teams.member("29:sato", "Sato", "x@partner.example").put("tenantId", "another");
        assertThat(platform.profile(SATO).guest()).isTrue();
        teams.member("29:sato", "Sato", "").put("userPrincipalName", "x_partner#EXT#@corp.onmicrosoft.com");
        assertThat(platform.profile(SATO).guest()).isTrue();
        assertThat(platform.profile(SATO).mailAddress()).isNull();
    }

    @Test
    void aChannelIsReadFromOutsideWhenOneGuestIsInIt() {
        assertThat(platform.info(CHANNEL).name()).isEqualTo("営業");
        assertThat(platform.info(CHANNEL).outside()).isFalse();

        teams.member("29:guest", "Guest", "g@partner.example").put("userRole", "guest");
        var later = new TeamsPlatform(
                new Connector(
                        ServiceHosts.of(List.of(teams.server().baseUrl())), new BotCredentials(teams.app()), meters),
                references,
                Place.CONVERSATION,
                Clock.systemUTC());
        assertThat(later.info(CHANNEL).outside()).isTrue();
    }

    @Test
    void countsWhatWasRefusedForItsRate() {
        teams.troubleNext(new Trouble.RateLimited(java.time.Duration.ofSeconds(1)));
        assertThatThrownBy(() -> platform.post(post())).isInstanceOf(RuntimeException.class);

        assertThat(meters.counter("baton.platform.rate_limited", "platform", "teams")
                        .count())
                .isEqualTo(1);
    }

    private static Post post() {
        return new Post(CHANNEL, null, false, Message.of("hello"), "d-1");
    }
}
