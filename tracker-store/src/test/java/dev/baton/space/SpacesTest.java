package dev.baton.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpacesTest {

    abstract static class Contract extends StoreContract {

        @Test
        void thereIsOneAndItsAdministratorsAnnounce() {
            var administrator = person("Administrator", Role.ADMINISTRATOR);
            var guest = person("Guest", Role.GUEST);
            var said = spaces.announce(administrator, "月曜は休みです。\r\n");
            assertThat(said.content()).isEqualTo("月曜は休みです。");
            assertThat(spaces.announcement(guest)).isEqualTo(said);
            var space = spaces.get(guest);
            assertThat(space.key()).isEqualTo("baton");
            assertThat(users.get(space.ownerId()).role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(space.created()).isBefore(space.updated());
            assertThat(space.updated()).isEqualTo(said.updated());
            assertThatThrownBy(() -> spaces.announce(guest, "Mine")).isInstanceOf(Forbidden.class);
            assertThat(spaces.announce(administrator, " ").content()).isEmpty();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
