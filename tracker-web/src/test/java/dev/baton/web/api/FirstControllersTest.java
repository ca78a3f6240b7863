package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.project.ProjectKind;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is read of a space before anything else is. */
class FirstControllersTest extends ApiTest {

    @Test
    void constantsAreThoseOfTheContract() {
        assertThat(as(guest).get("/priorities").text())
                .isEqualTo("[{\"id\":2,\"name\":\"High\"},{\"id\":3,\"name\":\"Normal\"},{\"id\":4,\"name\":\"Low\"}]");
        assertThat(as(guest).get("/resolutions").text())
                .startsWith("[{\"id\":0,\"name\":\"Fixed\"},{\"id\":1,\"name\":\"Won't Fix\"},")
                .endsWith("{\"id\":4,\"name\":\"Cannot Reproduce\"}]");
        assertThat(as(guest).get("/statuses").json().size()).isEqualTo(4);
        assertThat(as(guest).get("/statuses").json().get(3).toString()).isEqualTo("{\"id\":4,\"name\":\"Closed\"}");
    }

    @Test
    void theCallerIsWhoseKeyItIs() {
        var myself = as(japanese).get("/users/myself");

        assertThat(myself.status()).isEqualTo(200);
        assertThat(myself.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(myself.text())
                .isEqualTo("{\"id\":%d,\"userId\":\"%s\",\"name\":\"田中\",\"roleType\":2,\"lang\":\"ja\","
                                .formatted(japanese.id(), japanese.mailAddress())
                        + "\"mailAddress\":\"%s\",\"lastLoginTime\":null,\"nulabAccount\":null}"
                                .formatted(japanese.mailAddress()));
        assertThat(as(administrator).get("/users/myself").json().get("roleType").asInt())
                .isEqualTo(1);
        assertThat(as(guest).get("/users/myself").json().get("roleType").asInt())
                .isEqualTo(5);
    }

    @Test
    void membersSeeEverybodyAndGuestsThoseOfTheirProjects() {
        assertThat(ids(as(member).get("/users"))).contains(guest.id(), japanese.id(), administrator.id());
        assertThat(as(member).get("/users/" + guest.id()).json().get("name").asString())
                .isEqualTo("Green");
        assertThat(ids(as(guest).get("/users"))).contains(guest.id()).doesNotContain(japanese.id());
        assertThat(as(guest).get("/users/" + guest.id()).status()).isEqualTo(200);
        assertThat(as(guest).get("/users/" + japanese.id()).text())
                .isEqualTo(as(guest).get("/users/999999").text().replace("999999", String.valueOf(japanese.id())));
        assertThat(as(guest).get("/users/" + japanese.id()).outcome()).isEqualTo("404/6");
    }

    @Test
    void aProjectIsFoundByIdAndByKey() {
        var byKey = as(member).get("/projects/" + project.key());
        var byId = as(member).get("/projects/" + project.id());

        assertThat(byKey.status()).isEqualTo(200);
        assertThat(byId.text()).isEqualTo(byKey.text()).startsWith("{\"id\":" + project.id() + ",\"projectKey\":\"");
        assertThat(ids(as(member).get("/projects"))).contains(project.id());
    }

    @Test
    void aForeignProjectIsAnsweredLikeAMissingOne() {
        var foreign = project(administrator, ProjectKind.PARTNER);

        for (var ref : new String[] {foreign.key(), String.valueOf(foreign.id())}) {
            var answer = as(guest).get("/projects/" + ref);
            var missing = as(guest).get("/projects/" + ref.replaceFirst("^P?", "$0" + "9999"));
            assertThat(answer.outcome()).isEqualTo("404/6");
            assertThat(answer.message()).isEqualTo("There is no project " + ref + ".");
            assertThat(missing.outcome()).isEqualTo("404/6");
        }
        assertThat(ids(as(guest).get("/projects"))).doesNotContain(foreign.id());
        assertThat(as(japanese).get("/projects/NONE").message()).isEqualTo("プロジェクトNONEは見つかりません。");
    }

    private static java.util.List<Long> ids(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(one -> one.get("id").asLong())
                .toList();
    }
}
