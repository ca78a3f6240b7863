package dev.baton.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.BotCoreApplication;
import dev.baton.FakeChats;
import dev.baton.account.SetupCode.Outcome;
import dev.baton.testchat.SettableClock;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.transaction.Transactions;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetupCodeTest {

    @SpringBootTest(classes = BotCoreApplication.class)
    @Import(FakeChats.class)
    abstract static class Contract {

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Users users;

        @Autowired
        Transactions transactions;

        @Autowired
        SettableClock clock;

        User ito;
        SetupCode setupCode;

        @BeforeEach
        void nobodyIsAdministrator() {
            jdbc.sql("UPDATE app_user SET role = 'MEMBER'").update();
            jdbc.sql("DELETE FROM setup_code").update();
            ito = member("ito@example.com");
            setupCode = replica();
        }

        @Test
        void theCodeMakesWhoeverKnowsItAdministrator() {
            var code = setupCode.code().orElseThrow();
            assertThat(code).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");

            assertThat(setupCode.give(ito, code)).isEqualTo(Outcome.DONE);
            assertThat(users.get(ito.id()).role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(setupCode.code()).isEmpty();
        }

        @Test
        void itIsReadAsPeopleTypeIt() {
            var typed = setupCode.code().orElseThrow().toLowerCase(Locale.ROOT).replace("-", " ");
            assertThat(setupCode.give(ito, typed)).isEqualTo(Outcome.DONE);
        }

        @Test
        void itWorksOnce() {
            var code = setupCode.code().orElseThrow();
            setupCode.give(ito, code);
            assertThat(setupCode.give(member("next@example.com"), code)).isEqualTo(Outcome.TOO_LATE);
            assertThat(users.findByMailAddress("next@example.com"))
                    .map(User::role)
                    .contains(Role.MEMBER);
        }

        @Test
        void aCodePrintedByOneReplicaWorksOnAnother() {
            var another = replica();
            assertThat(another.give(ito, setupCode.code().orElseThrow())).isEqualTo(Outcome.DONE);
            assertThat(setupCode.give(ito, another.code().orElse("")))
                    .as("the other code is gone with it")
                    .isEqualTo(Outcome.TOO_LATE);
        }

        @Test
        void guessesAreLimited() {
            var code = setupCode.code().orElseThrow();
            for (int guess = 0; guess < 5; guess++) {
                assertThat(setupCode.give(ito, "AAAA-BBBB-CCC" + (guess + 2))).isEqualTo(Outcome.WRONG);
            }
            assertThat(setupCode.give(ito, code)).isEqualTo(Outcome.TOO_OFTEN);
            assertThat(users.hasAdministrator()).isFalse();

            clock.advance(Duration.ofMinutes(15));
            assertThat(setupCode.give(ito, code)).isEqualTo(Outcome.DONE);
        }

        @Test
        void anEmptyGuessIsWrong() {
            assertThat(setupCode.give(ito, "")).isEqualTo(Outcome.WRONG);
            assertThat(setupCode.give(ito, "--01")).isEqualTo(Outcome.WRONG);
        }

        @Test
        void ofManyWhoKnowItOneBecomesAdministrator() throws Exception {
            var code = setupCode.code().orElseThrow();
            int people = 6;
            var start = new CyclicBarrier(people);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var outcomes = IntStream.range(0, people)
                        .mapToObj(i -> {
                            var user = member("racer" + i + "@example.com");
                            Callable<Outcome> give = () -> {
                                start.await();
                                return replica().give(user, code);
                            };
                            return threads.submit(give);
                        })
                        .toList();
                assertThat(outcomes).extracting(Future::get).containsOnlyOnce(Outcome.DONE);
            }
            assertThat(jdbc.sql("SELECT COUNT(*) FROM app_user WHERE role = 'ADMINISTRATOR'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void onlyHashesAreStored() {
            assertThat(jdbc.sql("SELECT hash FROM setup_code")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{64}");
        }

        private SetupCode replica() {
            var another = new SetupCode(jdbc, users, clock, transactions);
            another.prepare();
            return another;
        }

        private User member(String mailAddress) {
            return users.register(new NewUser("Somebody", mailAddress, Language.EN, ZoneOffset.UTC, Role.MEMBER));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
