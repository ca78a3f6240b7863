package dev.baton.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.error.TrackerException;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class UserAdministrationTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        JdbcClient jdbc;

        User administrator;
        User sato;

        @BeforeEach
        void twoPeople() {
            administrator = person("Administrator", Role.ADMINISTRATOR);
            sato = member("Sato");
        }

        @Test
        void anAdministratorAddsPeople() {
            var login = unique("suzuki.");
            var address = unique("Suzuki") + "@Example.com";
            var suzuki = userAdministration.create(administrator, fresh(address, login));
            assertThat(suzuki.loginName()).isEqualTo(login);
            assertThat(users.findByMailAddress(address)).contains(suzuki);
            refused("user.mailAddressTaken", () -> userAdministration.create(administrator, fresh(address, null)));
            refused("user.loginNameTaken", () -> userAdministration.create(administrator, fresh("x" + address, login)));
            refused("loginName.malformed", () -> userAdministration.create(administrator, fresh("x" + address, "a b")));
        }

        @Test
        void peopleChangeTheirOwnNameAndAdministratorsTheRest() {
            long id = sato.id();
            var renamed = userAdministration.change(sato, id, new UserChange("Sato Ichiro", null, null));
            assertThat(renamed.name()).isEqualTo("Sato Ichiro");
            var address = unique("ichiro") + "@example.com";
            var moved = new UserChange(null, address.toUpperCase(), Role.GUEST);
            refused("user.administratorsOnly", () -> userAdministration.change(sato, id, moved));
            refused(
                    "user.administratorsOnly",
                    () -> userAdministration.change(sato, administrator.id(), new UserChange("Boss", null, null)));
            var changed = userAdministration.change(administrator, id, moved);
            assertThat(changed.mailAddress()).isEqualTo(address);
            assertThat(changed.role()).isEqualTo(Role.GUEST);
            assertThat(users.search(administrator, address, 5)).containsExactly(changed);
            refused(
                    "user.mailAddressTaken",
                    () -> userAdministration.change(
                            administrator, id, new UserChange(null, administrator.mailAddress(), null)));
        }

        @Test
        void whoeverIsDeletedIsFoundNowhere() {
            var secret = apiKeys.create(sato, null).secret();
            assertThat(userAdministration.delete(administrator, sato.id())).isEqualTo(sato);
            assertThat(users.findByApiKey(secret)).isEmpty();
            assertThat(users.find(sato.id())).isEmpty();
            assertThatThrownBy(() -> users.get(sato.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> users.get(administrator, sato.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> users.search(sato, "", 5)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> apiKeys.create(sato, null)).isInstanceOf(NotFound.class);
            assertThat(users.list(administrator)).extracting(User::id).doesNotContain(sato.id());
            assertThat(users.search(administrator, sato.mailAddress(), 5)).isEmpty();
            assertThat(users.findByMailAddress(sato.mailAddress())).isEmpty();
            assertThat(users.wasDeleted(sato.mailAddress())).isTrue();
            assertThat(users.get(Set.of(sato.id()))).extracting(User::name).containsExactly("Sato");
            assertThatThrownBy(() -> userAdministration.delete(administrator, sato.id()))
                    .isInstanceOf(NotFound.class);
            var again = userAdministration.create(administrator, fresh(sato.mailAddress(), null));
            assertThat(again.id()).isNotEqualTo(sato.id());
            assertThat(users.wasDeleted(sato.mailAddress())).isFalse();
            userAdministration.delete(administrator, again.id());
        }

        @Test
        void theLastAdministratorStays() {
            jdbc.sql("UPDATE app_user SET role = 'MEMBER' WHERE role = 'ADMINISTRATOR' AND id <> ?")
                    .param(administrator.id())
                    .update();
            long id = administrator.id();
            refused("user.lastAdministrator", () -> userAdministration.delete(administrator, id));
            refused(
                    "user.lastAdministrator",
                    () -> userAdministration.change(administrator, id, new UserChange(null, null, Role.MEMBER)));
        }

        @Test
        void aKeyIsShownOnceAndEndsWhenItsOwnerWants() {
            var made = apiKeys.create(sato, " Reports ");
            assertThat(made.secret()).matches("[A-Za-z0-9]{64}");
            assertThat(made.toString()).doesNotContain(made.secret());
            assertThat(users.findByApiKey(made.secret())).contains(sato);
            assertThat(apiKeys.list(sato)).containsExactly(made.apiKey());
            assertThat(apiKeys.list(administrator)).isEmpty();
            refused(
                    "apiKey.notFound",
                    () -> apiKeys.revoke(administrator, made.apiKey().id()));
            apiKeys.revoke(sato, made.apiKey().id());
            assertThat(users.findByApiKey(made.secret())).isEmpty();
            for (int i = 0; i < 20; i++) {
                apiKeys.create(sato, null);
            }
            refused("apiKey.tooMany", () -> apiKeys.create(sato, null));
            assertThat(apiKeys.revokeAll(administrator, sato.id())).isEqualTo(20);
            assertThat(apiKeys.list(sato)).isEmpty();
        }

        private static NewUser fresh(String mailAddress, String loginName) {
            return new NewUser("Suzuki", mailAddress, Language.EN, ZoneOffset.UTC, Role.MEMBER, loginName);
        }

        private static void refused(String key, Runnable act) {
            assertThatThrownBy(act::run)
                    .isInstanceOfSatisfying(
                            TrackerException.class,
                            refused -> assertThat(refused.key()).isEqualTo(key));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
