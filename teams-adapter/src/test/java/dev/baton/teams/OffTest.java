package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.Accounts;
import dev.baton.bot.Bot;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ConnectionStatus;
import dev.baton.testdb.OnH2;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Nothing configured, and the server can be reached from elsewhere: Teams is not there. */
@OnH2
@SpringBootTest(
        classes = {OnlyTeams.class, OffTest.EverythingOpen.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=0.0.0.0")
class OffTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @MockitoBean
    Bot bot;

    @MockitoBean
    Accounts accounts;

    static class EverythingOpen {
        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.csrf(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @Test
    void thereIsNoEndpointAndNobodyWhoSpeaks() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(context.getBeansOfType(ChatPlatform.class)).isEmpty();
        assertThat(context.getBeansOfType(MessagesController.class)).isEmpty();
        assertThat(context.getBean(ConnectionStatus.class).line(Locale.ENGLISH)).contains("baton.teams.app-id");
    }
}
