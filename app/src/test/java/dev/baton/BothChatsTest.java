package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chats.Troubles;
import dev.baton.project.Projects;
import dev.baton.user.Users;
import org.junit.jupiter.api.Test;

/** Baton starts connected to both chats, and what is said in one reaches the store. */
class BothChatsTest {

    @Test
    void aSignedCommandCreatesAProject() {
        try (var chats = new BothChats(Troubles.none(), Troubles.none())) {
            assertThat(chats.inSlack("U0ITO", "project create SALES Sales").statusCode())
                    .isEqualTo(200);
            var users = chats.baton.getBean(Users.class);
            var ito =
                    BothChats.awaitPresent("Ito, known by speaking", () -> users.findByMailAddress("ito@example.com"));
            var projects = chats.baton.getBean(Projects.class);
            var sales = BothChats.awaitPresent("the project", () -> projects.find(ito, "SALES"));
            assertThat(sales.name()).isEqualTo("Sales");
        }
    }
}
