package dev.baton.playground.teams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;

class ConnectorFirewallTest {

    @Test
    void aSemicolonIsAllowedInConversationsAlone() throws Exception {
        var clock = Clock.systemUTC();
        var bot = new BotRegistration("app", "secret", "tenant", "http://127.0.0.1:1");
        var firewall = new ConnectorConfiguration(new Identity(bot, clock)).semicolonsForConnector();
        var id = "19:design@thread.tacv2;messageid=1";
        assertThatCode(() -> ask(firewall, "/playground/teams/v3/conversations/" + id + "/activities"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ask(firewall, "/playground/api/" + id)).isInstanceOf(RequestRejectedException.class);
        assertThatThrownBy(() -> ask(firewall, "/view/SALES-1;x=y")).isInstanceOf(RequestRejectedException.class);
        assertThatThrownBy(() -> ask(firewall, "/playground/teams/v3/../../../api/projects;x=y"))
                .isInstanceOf(RequestRejectedException.class);
    }

    private static void ask(HttpFirewall firewall, String path) {
        firewall.getFirewalledRequest(new MockHttpServletRequest("GET", path));
    }
}
