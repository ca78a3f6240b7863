package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackPropertiesTest {

    private static final String API = "https://slack.com/api/";

    @ParameterizedTest
    @CsvSource({
        "secret,'','',baton.slack.bot-token",
        "'','',xapp-1,baton.slack.bot-token",
        "'',xoxb-1,'',baton.slack.signing-secret",
        "' , ',xoxb-1,'',baton.slack.signing-secret",
        "secret,xapp-1,'',baton.slack.bot-token",
        "'',xoxb-1,xoxb-2,baton.slack.app-token",
    })
    void whatIsHalfSetIsNamed(String secret, String bot, String app, String property) {
        assertThatThrownBy(() -> new SlackProperties(secret, bot, app, API).checked())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(property + " ")
                .hasMessageNotContaining("xoxb-1")
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource({"http://slack.com/api/", "ftp://slack.com/", "slack.com", "https:", "'http://127.0.0.1.example/ x'"})
    void tokensDoNotTravelInTheClear(String api) {
        assertThatThrownBy(() -> new SlackProperties("secret", "xoxb-1", "", api).checked())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("baton.slack.api-url ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://slack.com/api/",
        "http://127.0.0.1:9999/api",
        "http://localhost/api/",
        "https://slack-gov.com/api/"
    })
    void slackItselfAndAStandInOnThisMachineAreTaken(String api) {
        assertThat(new SlackProperties("secret", "xoxb-1", "", api)
                        .checked()
                        .api()
                        .toString())
                .endsWith("/");
    }

    @Test
    void withAnAppTokenNoSigningSecretIsNeeded() {
        assertThat(new SlackProperties("", "xoxb-1", "xapp-1", API).checked().socketMode())
                .isTrue();
    }

    @Test
    void severalSecretsAreTakenWhileOneReplacesTheOther() {
        assertThat(new SlackProperties(" new , old,", "xoxb-1", "", API).signingSecrets())
                .containsExactly("new", "old");
    }

    @Test
    void nothingSetIsNoSlack() {
        assertThat(new SlackProperties("", "", "", API).present()).isFalse();
        assertThat(new SlackProperties("", "xoxb-1", "", API).present()).isTrue();
    }

    @Test
    void nothingSecretIsInItsText() {
        assertThat(new SlackProperties("s3cret", "xoxb-1", "xapp-1", API))
                .hasToString("SlackProperties[Socket Mode, https://slack.com/api/]");
    }
}
