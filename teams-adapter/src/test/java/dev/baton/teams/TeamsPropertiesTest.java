package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.error.ConfigurationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class TeamsPropertiesTest {

    private static TeamsProperties of(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("baton.teams", TeamsProperties.class);
    }

    @Test
    void aWholeConfigurationIsAnApplicationOfItsTenant() {
        var app = of(Map.of(
                        "baton.teams.app-id",
                        "app",
                        "baton.teams.app-password",
                        "canary",
                        "baton.teams.tenant-id",
                        "tenant"))
                .app();

        assertThat(app.allowedTenants()).containsExactly("tenant");
        assertThat(app.token()).isEqualTo(URI.create("https://login.microsoftonline.com/tenant/oauth2/v2.0/token"));
        assertThat(app.metadata())
                .isEqualTo(URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"));
        assertThat(app.toString()).doesNotContain("canary");
    }

    @Test
    void noneIsNone() {
        assertThat(of(Map.of()).app()).isNull();
        assertThat(of(Map.of("baton.teams.app-id", " ", "baton.teams.app-password", ""))
                        .app())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "app-id,app-password,tenant-id",
        "app-id,tenant-id,app-password",
        "app-password,tenant-id,app-id",
    })
    void halfOfOneNamesWhatIsMissing(String one, String another, String missing) {
        var properties = of(Map.of("baton.teams." + one, "canary", "baton.teams." + another, "canary"));

        assertThatThrownBy(properties::app)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("baton.teams." + missing + " is missing")
                .hasMessageNotContaining("canary");
        assertThat(properties.toString()).doesNotContain("password=canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example/keys", "ftp://127.0.0.1/", "nowhere"})
    void addressesThatSecretsGoToAreHttps(String url) {
        for (var property : List.of("token-url", "openid-metadata-url")) {
            var properties = of(Map.of(
                    "baton.teams.app-id",
                    "app",
                    "baton.teams.app-password",
                    "canary",
                    "baton.teams.tenant-id",
                    "tenant",
                    "baton.teams." + property,
                    url));

            assertThatThrownBy(properties::app)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("baton.teams." + property);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://smba.trafficmanager.net/emea/,true",
        "https://SMBA.trafficmanager.net:443/teams/tenant/,true",
        "https://smba.trafficmanager.net,true",
        "https://smba.trafficmanager.net:8443/,false",
        "http://smba.trafficmanager.net/,false",
        "https://smba.trafficmanager.net.evil.example/,false",
        "https://evil.example/smba.trafficmanager.net,false",
        "https://user@smba.trafficmanager.net/,false",
        "https://smba.trafficmanager.net/?x=https://evil.example,false",
        "https://smba.trafficmanager.net\\@evil.example/,false",
        "http://127.0.0.1:56150/,false",
        "smba.trafficmanager.net,false",
        "'',false",
    })
    void onlyTheNamedHostsAreCalled(String url, boolean allowed) {
        assertThat(ServiceHosts.of(null).allow(url)).isEqualTo(allowed);
    }

    @Test
    void aHostMayHaveAPortAndOnThisMachineDoWithoutHttps() {
        var hosts = ServiceHosts.of(List.of("connector.example:8443", "http://127.0.0.1:7070"));

        assertThat(hosts.allow("https://connector.example:8443/x")).isTrue();
        assertThat(hosts.allow("http://127.0.0.1:7070/x")).isTrue();
        assertThat(hosts.allow("http://127.0.0.1:7071/x")).isFalse();
        assertThat(hosts.allow("https://smba.trafficmanager.net/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://connector.example", "https://connector.example/path", "*.botframework.com", "a b", ""})
    void whatIsNoHostStopsTheStart(String named) {
        assertThatThrownBy(() -> ServiceHosts.of(List.of(named)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("baton.teams.service-hosts");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,,LOCAL",
        "::1,,LOCAL",
        "localhost,,LOCAL",
        "0.0.0.0,,OFF",
        "192.0.2.7,,OFF",
        ",,OFF",
        "127.0.0.1,native,OFF",
        "127.0.0.1,framework,OFF",
        "127.0.0.1,none,LOCAL",
    })
    void theLocalModeIsForAServerThatNobodyElseReaches(String address, String forwarding, TeamsMode mode) {
        var environment = new MockEnvironment();
        if (address != null) {
            environment.setProperty("server.address", address);
        }
        if (forwarding != null) {
            environment.setProperty("server.forward-headers-strategy", forwarding);
        }
        assertThat(TeamsMode.of(environment)).isEqualTo(mode);
        assertThat(TeamsMode.of(environment.withProperty("baton.teams.app-id", "app")))
                .isEqualTo(TeamsMode.CONNECTED);
    }
}
