package dev.baton.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class UsersTest {

    abstract static class Contract extends StoreContract {

        static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

        @Autowired
        JdbcClient jdbc;

        @Test
        void somebodyIsKnownByTheirMailAddressInAnyCase() {
            var local = unique("Sato");
            var sato = users.register(
                    new NewUser(" 佐藤 🍣 ", " " + local + "@Example.COM ", Language.JA, TOKYO, Role.MEMBER));
            assertThat(sato)
                    .isEqualTo(new User(
                            sato.id(), "佐藤 🍣", local.toLowerCase() + "@example.com", Language.JA, TOKYO, Role.MEMBER));
            assertThat(users.findByMailAddress(local.toUpperCase() + "@example.com"))
                    .contains(sato);
            assertThat(users.get(sato.id())).isEqualTo(sato);
            assertThat(users.register(new NewUser("Another", local + "@example.com", Language.EN, TOKYO, Role.GUEST)))
                    .isEqualTo(sato);
        }

        @Test
        void whatIsNoNameOrMailAddressIsRefused() {
            for (var address : List.of(
                    "",
                    "sato",
                    "@example.com",
                    "sato@",
                    "a@b@c",
                    "a b@c",
                    "a@b\nc",
                    "<a@b>",
                    "x".repeat(250) + "@b.com"))
                assertThatThrownBy(() -> users.register(new NewUser("Sato", address, Language.EN, TOKYO, Role.MEMBER)))
                        .as(address)
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                refused -> assertThat(refused.field()).isEqualTo("mailAddress"));
            assertThatThrownBy(() -> users.register(
                            new NewUser("\u3000", unique("x") + "@example.com", Language.EN, TOKYO, Role.MEMBER)))
                    .isInstanceOfSatisfying(
                            Invalid.class, refused -> assertThat(refused.key()).isEqualTo("name.blank"));
        }

        @Test
        void manyAreReadAtOnceAndTheUnknownLeftOut() {
            var sato = member("Sato");
            var ito = member("Ito");
            assertThat(users.get(Set.of(sato.id(), ito.id(), Long.MAX_VALUE))).containsExactlyInAnyOrder(sato, ito);
            assertThat(users.get(Set.of())).isEmpty();
            assertThatThrownBy(() -> users.get(Long.MAX_VALUE)).isInstanceOf(NotFound.class);
        }

        @Test
        void peopleAreFoundByTheBeginningOfAnyWordOfTheirName() {
            var word = unique("Quux");
            var first = member(word + " Taro");
            var last = member("Taro " + word);
            var mail = users.register(new NewUser("Ichiro", word + "@mail.example", Language.EN, TOKYO, Role.MEMBER));
            var other = member("x" + word);
            assertThat(users.search(first, word.toUpperCase(), 10)).containsExactly(first, mail, last);
            assertThat(users.search(first, word + " ta", 10)).containsExactly(first);
            assertThat(users.search(first, word, 1)).containsExactly(first);
            assertThat(users.search(first, "x" + word, 10)).containsExactly(other);
            assertThat(users.search(first, "%" + word, 10)).isEmpty();
            assertThat(users.search(first, "", 3)).hasSize(3);
            var renamed = users.changeSettings(first, word + "jp 太郎", Language.JA, ZoneId.of("UTC"));
            assertThat(renamed)
                    .isEqualTo(new User(
                            first.id(),
                            word + "jp 太郎",
                            first.mailAddress(),
                            Language.JA,
                            ZoneId.of("UTC"),
                            Role.MEMBER));
            assertThat(users.search(first, "太郎", 1000)).contains(renamed);
            assertThat(users.search(first, word + " ta", 10)).isEmpty();
        }

        @Test
        void aGuestFindsOnlyWhoSharesAProject() {
            var word = unique("Zed");
            var guest = person(word + " guest", Role.GUEST);
            var colleague = member(word + " colleague");
            var stranger = member(word + " stranger");
            var outsider = person(word + " outsider", Role.GUEST);
            var administrator = person(word + " admin", Role.ADMINISTRATOR);
            assertThat(users.search(guest, word, 10)).containsExactly(guest);
            var project = project(colleague, ProjectKind.PARTNER);
            projects.addMember(colleague, project.key(), guest.id(), ProjectRole.VIEWER);
            assertThat(users.search(guest, word, 10)).containsExactly(administrator, colleague, guest);
            assertThat(users.search(stranger, word, 10)).hasSize(5).contains(outsider);
        }

        @Test
        void theWordOfTheSystemMakesAnAdministratorAndOneAdministratorAnother() {
            var sato = users.makeAdministrator(member("Sato").id());
            assertThat(sato.role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(users.hasAdministrator()).isTrue();
            var ito = member("Ito");
            assertThatThrownBy(() -> users.changeRole(ito, ito.id(), Role.ADMINISTRATOR))
                    .isInstanceOf(Forbidden.class);
            assertThat(users.changeRole(sato, ito.id(), Role.ADMINISTRATOR).role())
                    .isEqualTo(Role.ADMINISTRATOR);
            assertThat(users.changeRole(sato, sato.id(), Role.GUEST).role()).isEqualTo(Role.GUEST);
            // The record says administrator still, the database does not.
            assertThatThrownBy(() -> users.changeRole(sato, ito.id(), Role.GUEST))
                    .isInstanceOf(Forbidden.class);
        }

        @Test
        void theLastAdministratorStays() {
            var last = users.makeAdministrator(member("Last").id());
            jdbc.sql("UPDATE app_user SET role = 'MEMBER' WHERE role = 'ADMINISTRATOR' AND id <> ?")
                    .param(last.id())
                    .update();
            assertThatThrownBy(() -> users.changeRole(last, last.id(), Role.MEMBER))
                    .isInstanceOfSatisfying(
                            Invalid.class, refused -> assertThat(refused.key()).isEqualTo("user.lastAdministrator"));
        }

        @Test
        void anApiKeyLeadsToItsUserAndIsKeptAsAHashOnly() {
            var sato = member("Sato");
            var key = unique("key-of-sato-");
            users.addApiKey(sato.id(), key);
            users.addApiKey(sato.id(), key);
            assertThat(users.findByApiKey(key)).contains(sato);
            assertThat(users.findByApiKey(key + "x")).isEmpty();
            assertThat(jdbc.sql("SELECT hash FROM user_api_key WHERE user_id = ?")
                            .param(sato.id())
                            .query(String.class)
                            .single())
                    .hasSize(64)
                    .doesNotContain(key);
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
