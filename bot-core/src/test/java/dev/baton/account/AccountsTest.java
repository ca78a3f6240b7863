package dev.baton.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.BotCoreApplication;
import dev.baton.FakeChats;
import dev.baton.FakePlatform;
import dev.baton.account.Admission.Known;
import dev.baton.account.Admission.Stranger;
import dev.baton.account.Admission.Why;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.Input;
import dev.baton.chat.PlatformException;
import dev.baton.testchat.SettableClock;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.UserAdministration;
import dev.baton.user.Users;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @SpringBootTest(classes = BotCoreApplication.class)
    @Import(FakeChats.class)
    abstract static class Contract {

        @Autowired
        Accounts accounts;

        @Autowired
        Users users;

        @Autowired
        UserAdministration userAdministration;

        @Autowired
        ChatAccountRepository links;

        @Autowired
        OwnSettings settings;

        @Autowired
        ObjectProvider<ChatPlatform> platforms;

        @Autowired
        FakePlatform slack;

        @Autowired
        FakePlatform teams;

        @Autowired
        SettableClock clock;

        @Autowired
        JdbcClient jdbc;

        @Test
        void aMemberOfTheWorkspaceGetsAnAccountAtFirstContact() {
            slack.member("U1", "佐藤 花子", "Sato@Example.com", "ja-JP");

            var user = known(accounts.admit(from(slack, "U1")));

            assertThat(user)
                    .extracting(User::name, User::mailAddress, User::language, User::timeZone, User::role)
                    .containsExactly("佐藤 花子", "sato@example.com", Language.JA, TOKYO, Role.MEMBER);
        }

        @Test
        void theProfileIsAskedForOnce() {
            slack.member("U2", "Ito", "ito@example.com", "en");
            var first = known(accounts.admit(from(slack, "U2")));
            int asked = slack.profilesAsked();

            assertThat(known(accounts.admit(from(slack, "U2")))).isEqualTo(first);
            clock.advance(Duration.ofHours(1));
            assertThat(known(accounts.admit(from(slack, "U2")))).isEqualTo(first);
            assertThat(known(fresh(true).admit(from(slack, "U2")))).isEqualTo(first);
            assertThat(slack.profilesAsked()).isEqualTo(asked);
        }

        @Test
        void whatWasBelievedIsForgotten() {
            slack.member("F1", "Ito", "ito-of-before@example.com", "en");
            var before = known(accounts.admit(from(slack, "F1")));
            jdbc.sql("DELETE FROM chat_account WHERE user_id = ?")
                    .param(before.id())
                    .update();
            slack.member("F1", "Ito", "ito-of-now@example.com", "en");
            assertThat(known(accounts.admit(from(slack, "F1")))).isEqualTo(before);

            accounts.forget();

            assertThat(known(accounts.admit(from(slack, "F1"))).mailAddress()).isEqualTo("ito-of-now@example.com");
        }

        @Test
        void theSameMailAddressIsTheSamePersonInBothChats() {
            slack.member("U3", "Tanaka", "tanaka@example.com", "en");
            teams.member("29:t", "田中 実", "TANAKA@example.com", "ja");

            var inSlack = known(accounts.admit(from(slack, "U3")));
            var inTeams = known(accounts.admit(from(teams, "29:t")));

            assertThat(inTeams.id()).isEqualTo(inSlack.id());
        }

        @Test
        void twoChatsAtOnceMakeOneUser() throws Exception {
            for (int round = 0; round < 5; round++) {
                var mail = "parallel" + round + "@example.com";
                slack.member("P" + round, "Parallel", mail, "en");
                teams.member("P" + round, "Parallel", mail, "en");
                var requests = List.of(
                        from(slack, "P" + round),
                        from(teams, "P" + round),
                        from(slack, "P" + round),
                        from(teams, "P" + round));
                var start = new CyclicBarrier(requests.size());
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    Stream<Callable<Long>> calls = requests.stream().map(request -> () -> {
                        start.await();
                        return known(fresh(true).admit(request)).id();
                    });
                    var ids = calls.map(threads::submit).toList();
                    var expected = ids.getFirst().get();
                    assertThat(ids).extracting(Future::get).containsOnly(expected);
                }
                assertThat(users.findByMailAddress(mail)).isPresent();
            }
        }

        @Test
        void aGuestNeverGetsAnAccount() {
            slack.guest("G1", "Guest", "guest@partner.example");
            assertThat(accounts.admit(from(slack, "G1"))).isEqualTo(new Stranger(Why.GUEST, "Guest"));
            assertThat(users.findByMailAddress("guest@partner.example")).isEmpty();
        }

        @Test
        void aGuestWhoWasAddedIsKnown() {
            var added = register("added@partner.example", Role.GUEST);
            slack.guest("G2", "Added", "added@partner.example");
            assertThat(known(accounts.admit(from(slack, "G2"))).id()).isEqualTo(added.id());
        }

        @Test
        void aGuestsMailAddressDoesNotOpenAColleaguesAccount() {
            register("boss@example.com", Role.ADMINISTRATOR);
            slack.guest("G3", "Boss", "boss@example.com");
            assertThat(accounts.admit(from(slack, "G3"))).isEqualTo(new Stranger(Why.GUEST, "Boss"));
        }

        @Test
        void programsAndPeopleWithoutMailAddressAreStrangers() {
            slack.known("B1", "Robot", "robot@example.com", false, true, "en");
            slack.known("N1", "Nobody", null, false, false, "en");
            assertThat(accounts.admit(from(slack, "B1"))).isEqualTo(new Stranger(Why.BOT, "Robot"));
            assertThat(accounts.admit(from(slack, "N1"))).isEqualTo(new Stranger(Why.NO_MAIL_ADDRESS, "Nobody"));
        }

        @Test
        void nobodyJoinsByThemselvesWhenThatIsSwitchedOff() {
            slack.member("C1", "Closed", "closed@example.com", "en");
            assertThat(fresh(false).admit(from(slack, "C1"))).isEqualTo(new Stranger(Why.CLOSED, "Closed"));

            var added = register("closed@example.com", Role.MEMBER);
            assertThat(known(fresh(false).admit(from(slack, "C1"))).id()).isEqualTo(added.id());
        }

        @Test
        void whoeverWasDeletedStaysOutsideUntilAnAdministratorLetsThemIn() {
            var administrator = register("deleting@example.com", Role.ADMINISTRATOR);
            slack.member("D1", "Kato", "kato@example.com", "en");
            teams.member("29:d", "Kato", "kato@example.com", "en");
            var kato = known(accounts.admit(from(slack, "D1")));
            userAdministration.delete(administrator, kato.id());
            assertThat(accounts.admit(from(slack, "D1"))).isEqualTo(new Stranger(Why.DELETED, "Kato"));
            assertThat(accounts.admit(from(teams, "29:d"))).isEqualTo(new Stranger(Why.DELETED, "Kato"));
            assertThat(fresh(true).admit(from(slack, "D1"))).isEqualTo(new Stranger(Why.DELETED, "Kato"));

            var again = register("kato@example.com", Role.GUEST);
            assertThat(known(accounts.admit(from(slack, "D1"))).id()).isEqualTo(again.id());
            assertThat(known(fresh(true).admit(from(slack, "D1"))).id()).isEqualTo(again.id());
            assertThat(known(accounts.admit(from(teams, "29:d"))).role()).isEqualTo(Role.GUEST);
        }

        @Test
        void whatWasSetByHandOutlastsAnyProfile() {
            slack.member("L1", "Suzuki", "suzuki@example.com", "ja");
            var user = known(accounts.admit(from(slack, "L1")));
            accounts.speak(user, Language.EN);
            accounts.live(user, ZoneId.of("Europe/Berlin"));
            teams.member("L1", "Suzuki", "suzuki@example.com", "ja");

            assertThat(known(accounts.admit(from(teams, "L1"))))
                    .extracting(User::language, User::timeZone)
                    .containsExactly(Language.EN, ZoneId.of("Europe/Berlin"));
        }

        @Test
        void aConfiguredUserTakesTheirNameAndLanguageFromTheChat() {
            register("Yamada@example.com", Role.ADMINISTRATOR);
            slack.member("Y1", "山田 太郎", "yamada@example.com", "ja");
            assertThat(known(accounts.admit(from(slack, "Y1"))))
                    .extracting(User::name, User::language, User::timeZone, User::role)
                    .containsExactly("山田 太郎", Language.JA, TOKYO, Role.ADMINISTRATOR);
        }

        @Test
        void peopleAreReachedWhereTheyWereSeenLast() {
            slack.member("A1", "Abe", "abe@example.com", "en");
            teams.member("A1", "Abe", "abe@example.com", "en");
            var user = known(accounts.admit(from(slack, "A1")));
            clock.advance(Duration.ofMinutes(5));
            accounts.admit(from(teams, "A1"));
            assertThat(accounts.address(user.id())).contains(teams.address("A1"));

            clock.advance(Duration.ofMinutes(5));
            accounts.admit(from(slack, "A1"));
            assertThat(accounts.address(user.id())).contains(slack.address("A1"));
        }

        @Test
        void somebodyMentionedJoinsAndIsReachedThere() {
            slack.member("M1", "Mori", "mori@example.com", "en");
            var user = known(accounts.mentioned(slack.address("M1")));
            assertThat(user.mailAddress()).isEqualTo("mori@example.com");
            assertThat(accounts.address(user.id())).contains(slack.address("M1"));
        }

        @Test
        void aChatThatCannotBeAskedMakesNobody() {
            slack.member("X1", "Later", "later@example.com", "en");
            slack.down(true);
            try {
                assertThatThrownBy(() -> accounts.admit(from(slack, "X1"))).isInstanceOf(PlatformException.class);
            } finally {
                slack.down(false);
            }
            assertThat(users.findByMailAddress("later@example.com")).isEmpty();
        }

        /** As on another replica. */
        private Accounts fresh(boolean autoJoin) {
            return new Accounts(users, links, settings, new AccountProperties(autoJoin), platforms, clock);
        }

        private User register(String mailAddress, Role role) {
            var name = OwnSettings.localPart(mailAddress);
            return users.register(new NewUser(name, mailAddress, Language.EN, ZoneId.of("UTC"), role));
        }
    }

    private static User known(Admission admission) {
        assertThat(admission).isInstanceOf(Known.class);
        return ((Known) admission).user();
    }

    private static ChatRequest from(FakePlatform platform, String id) {
        var address = platform.address(id);
        return new ChatRequest(
                address, () -> platform.profile(address), platform.directWith(id), null, new Input.Line("agenda"));
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
