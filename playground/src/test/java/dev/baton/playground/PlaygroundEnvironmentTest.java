package dev.baton.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.error.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlaygroundEnvironmentTest {

    @Test
    void withNothingConfiguredBothChatsArePlayed() {
        var environment = processed(Map.of());
        var url = "http://127.0.0.1:8080";
        assertThat(environment.getProperty("baton.playground.url")).isEqualTo(url);
        assertThat(environment.getProperty("baton.slack.api-url")).isEqualTo(url + "/playground/slack/api/");
        assertThat(environment.getProperty("baton.slack.bot-token")).startsWith("xoxb-");
        assertThat(environment.getProperty("baton.slack.signing-secret")).hasSize(32);
        assertThat(environment.getProperty("baton.teams.service-hosts")).isEqualTo(url);
        assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:mem:playground-");
    }

    @Test
    void secretsAreOfThisStart() {
        assertThat(processed(Map.of()).getProperty("baton.slack.signing-secret"))
                .isNotEqualTo(processed(Map.of()).getProperty("baton.slack.signing-secret"));
    }

    @Test
    void whereAnyPortWillDoTheChatsKnowWhich() {
        var environment = processed(Map.of("server.port", "0"));
        assertThat(environment.getProperty("server.port", Integer.class)).isPositive();
        assertThat(environment.getProperty("baton.playground.url"))
                .isEqualTo("http://127.0.0.1:" + environment.getProperty("server.port"));
    }

    @ParameterizedTest
    @CsvSource({
        "baton.slack.bot-token, xoxb-1",
        "BATON_SLACK_SIGNING_SECRET, s",
        "baton.slack.app-token, xapp-1",
        "baton.teams.app-id, 5f2f9b0e",
        "BATON_TEAMS_TENANTID, t",
        "baton.admin.mail-address, ito@example.com",
        "baton.base-url, https://baton.example.com",
        "BATON_BASE_URL, https://baton.example.com",
        "server.address, 0.0.0.0",
        "server.forward-headers-strategy, native",
        "spring.datasource.url, jdbc:mysql://db.example.com/baton",
        "baton.playground.enabled, false"
    })
    void whateverPointsToRealUseLeavesItOut(String name, String value) {
        var environment = processed(Map.of(name, value));
        assertThat(environment.getPropertySources().contains(PlaygroundEnvironment.SOURCE))
                .isFalse();
        assertThat(environment.getProperty("baton.playground.url")).isNull();
    }

    @Test
    void whoeverAsksForItBesideRealUseIsToldWhatIsInTheWay() {
        assertThatThrownBy(
                        () -> processed(Map.of("baton.playground.enabled", "true", "baton.slack.bot-token", "xoxb-1")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("baton.playground.enabled is true, but baton.slack.bot-token is set:"
                        + " the playground is for trying out on one machine only.");
    }

    private static StandardEnvironment processed(Map<String, Object> given) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "the application's",
                        Map.of(
                                "server.address", "127.0.0.1",
                                "server.port", "8080",
                                "spring.datasource.url", "jdbc:h2:file:./data/baton;MODE=MySQL")));
        environment.getPropertySources().addFirst(new MapPropertySource("given", new HashMap<>(given)));
        new PlaygroundEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
