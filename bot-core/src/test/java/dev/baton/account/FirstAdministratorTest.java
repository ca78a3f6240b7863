package dev.baton.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.BotCoreApplication;
import dev.baton.FakeChats;
import dev.baton.error.ConfigurationException;
import dev.baton.testdb.OnH2;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** What an operator configures, and what comes of it at the start. */
class FirstAdministratorTest {

    @Nested
    @SpringBootTest(
            classes = BotCoreApplication.class,
            properties = {"baton.admin.mail-address=Operator@Example.com", "baton.admin.api-key=key-of-a-script"})
    @Import(FakeChats.class)
    @OnH2
    class Configured {

        @Autowired
        Users users;

        @Autowired
        FirstAdministrator firstAdministrator;

        @Autowired
        SetupCode setupCode;

        @Test
        void theConfiguredAdministratorIsThereWithTheirKeyAndNoCodeIsPrinted() {
            var operator = users.findByMailAddress("operator@example.com").orElseThrow();
            assertThat(operator).extracting(User::name, User::role).containsExactly("Operator", Role.ADMINISTRATOR);
            assertThat(users.findByApiKey("key-of-a-script")).contains(operator);
            assertThat(setupCode.code()).isEmpty();
        }

        @Test
        void anotherStartChangesNothing() {
            var before = users.findByApiKey("key-of-a-script");
            firstAdministrator.afterSingletonsInstantiated();
            assertThat(users.findByApiKey("key-of-a-script")).isEqualTo(before);
        }
    }

    @Test
    void aKeyWithoutAnAdministratorStopsTheStart() {
        assertThatThrownBy(() -> new AdminProperties(" ", "s3cret"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "baton.admin.api-key is set, but baton.admin.mail-address is not: set it to the mail address of the"
                                + " administrator whom the key belongs to, or remove the key.");
        assertThatThrownBy(() -> new AdminProperties("nobody", null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("baton.admin.mail-address must be a mail address such as ito@example.com, not \"nobody\".");
        assertThat(new AdminProperties("ito@example.com", "s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void theSentenceReachesWhoeverExplainsTheFailedStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(AccountConfiguration.class)
                .withPropertyValues("baton.admin.api-key=s3cret")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(ConfigurationException.class)
                        .rootCause()
                        .hasMessageStartingWith("baton.admin.api-key is set"));
    }

    @Test
    void peopleJoinByThemselvesUnlessSwitchedOff() {
        var runner = new ApplicationContextRunner().withUserConfiguration(AccountConfiguration.class);
        runner.run(context ->
                assertThat(context.getBean(AccountProperties.class).autoJoin()).isTrue());
        runner.withPropertyValues("baton.accounts.auto-join=false")
                .run(context -> assertThat(
                                context.getBean(AccountProperties.class).autoJoin())
                        .isFalse());
    }
}
