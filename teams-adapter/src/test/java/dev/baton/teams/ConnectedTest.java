package dev.baton.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.chat.Button;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.Conversation;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.PostRef;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        classes = {OnlyTeams.class, PatientWorkers.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.main.allow-bean-definition-overriding=true")
class ConnectedTest extends ConnectedContract {

    @Test
    void aMentionInAChannelBecomesALine() {
        answering(say("done", Audience.CONVERSATION));

        assertThat(send(payload("channel-mention")).statusCode()).isEqualTo(200);

        var asked = asked();
        assertThat(asked.input()).isEqualTo(new Input.Line("create ログインできない @  <@29:tanaka>  by fri"));
        assertThat(asked.user()).isEqualTo(new ChatAddress("teams", FakeTeams.TENANT, "29:sato"));
        assertThat(asked.conversation()).isEqualTo(CHANNEL);
        assertThat(asked.threadId()).isEqualTo("1764000000001");
        var said = said().getFirst();
        assertThat(said.conversation()).isEqualTo(FakeTeams.CHANNEL);
        assertThat(said.threadId()).isEqualTo("1764000000001");
        assertThat(TEAMS.lastCard().toString()).contains("done");
        assertThat(TEAMS.authorizations()).containsOnly("Bearer canary-token");
    }

    @Test
    void textInThePersonalChatBecomesALine() {
        answering(say("resolved", Audience.ASKER));

        send(payload("personal-text"));

        var asked = asked();
        assertThat(asked.input()).isEqualTo(new Input.Line("resolve SALES-12 & thanks"));
        assertThat(asked.conversation().kind()).isEqualTo(Conversation.Kind.DIRECT);
        assertThat(asked.threadId()).isNull();
        assertThat(asked.profile().get().mailAddress()).isEqualTo("sato@example.com");
        assertThat(said().getFirst().conversation()).isEqualTo("a:1sato");
    }

    @Test
    void whatOnlyTheAskerSeesIsSaidToThemAlone() {
        answering(say("not understood", Audience.ASKER));

        send(payload("channel-mention"));

        assertThat(TEAMS.seen())
                .singleElement()
                .satisfies(said -> assertThat(said.conversation()).isEqualTo("a:direct-29:sato"));
    }

    @Test
    void aFormThatATypedLineAsksForIsOpenedByAButtonBeforeOthers() {
        answering(new Reply.Ask(form()));

        send(payload("channel-mention"));

        said();
        var action = TEAMS.lastCard().findParents("verb");
        assertThat(action).isEmpty();
        var button = TEAMS.lastCard().path("body").get(1).path("actions").get(0);
        assertThat(button.path("type").asText()).isEqualTo("Action.Submit");
        assertThat(button.at("/data/msteams/type").asText()).isEqualTo("task/fetch");
        assertThat(button.at("/data/line").asText()).startsWith("create ログインできない");
        assertThat(TEAMS.lastCard().toString()).doesNotContain("Input.");
    }

    @Test
    void aFormThatATypedLineAsksForStandsInThePersonalChat() {
        answering(new Reply.Ask(form()));

        send(payload("personal-text"));

        said();
        assertThat(TEAMS.lastCard().findValuesAsText("id")).contains("field_summary");
    }

    @Test
    void aPressedButtonIsAnsweredWithTheCardAsItIsNow() {
        answering(new Reply.Replace(Message.of("resolved")));

        var answer = invoke(payload("execute"));

        assertThat(asked().input())
                .isEqualTo(new Input.Press("resolve SALES-12", new PostRef(CHANNEL, "1764000000009", "1764000000001")));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(answer.path("value").path("version").asText()).isEqualTo("1.5");
        assertThat(answer.path("value").toString()).contains("resolved");
        assertThat(TEAMS.seen()).isEmpty();
    }

    @Test
    void anErrorOnAPressIsShownToWhoPressed() {
        answering(say("SALES-12 is gone [x](y)", Audience.ASKER));

        var answer = invoke(payload("execute"));

        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(answer.path("value").asText()).isEqualTo("SALES-12 is gone ［x］(y)");
        assertThat(TEAMS.seen()).isEmpty();
    }

    @Test
    void anActionSubmitArrivesAsAMessageWithAValue() {
        answering(new Reply.Replace(Message.of("resolved")));
        var activity = payload("personal-text");
        activity.remove("text");
        activity.put("replyToId", "card-1");
        activity.putObject("value").put("line", "resolve SALES-12");

        send(activity);

        assertThat(asked().input()).isInstanceOf(Input.Press.class);
        assertThat(said()).singleElement().satisfies(said -> {
            assertThat(said.edit()).isTrue();
            assertThat(said.messageId()).isEqualTo("card-1");
        });
    }

    @Test
    void theMessageActionOpensADialogWithWhatTheMessageSaid() {
        answering(new Reply.Ask(form()));

        var answer = invoke(payload("message-action"));

        assertThat(asked().input())
                .isEqualTo(new Input.FromMessage(
                        "請求書が 二重 に届きます & 困っています\n- 10月\n- 11月\nPlease check\ntoday",
                        "田中",
                        "https://teams.microsoft.com/l/message/19:general@thread.tacv2/1763999999999?tenantId="
                                + FakeTeams.TENANT,
                        new PostRef(CHANNEL, "1763999999999", "1763999999000")));
        assertThat(answer.at("/task/type").asText()).isEqualTo("continue");
        assertThat(answer.at("/task/value/title").asText()).isEqualTo("New issue");
        assertThat(answer.at("/task/value/card/contentType").asText())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(answer.toString()).contains("Action.Submit").doesNotContain("Action.Execute");
    }

    @Test
    void aSentDialogBecomesASubmission() {
        answering(say("created SALES-13", Audience.ASKER));
        var activity = payload("message-action");
        activity.put("name", "composeExtension/submitAction");
        activity.putObject("value")
                .putObject("data")
                .put("form", "create")
                .put("context", "{\"key\":\"SALES-12\"}")
                .put("field_summary", "Fix it")
                .put("other", "ignored");

        var answer = invoke(activity);

        assertThat(asked().input())
                .isEqualTo(new Input.Submission("create", Map.of("key", "SALES-12"), Map.of("summary", "Fix it")));
        assertThat(answer.at("/task/value/card/content").toString()).contains("created SALES-13");
    }

    @Test
    void aRefusedDialogComesBackWithWhatWasTyped() {
        answering(new Reply.Ask(form()));
        var activity = payload("execute");
        activity.put("name", "task/submit");
        activity.putObject("value").putObject("data").put("form", "create").put("field_summary", "");

        assertThat(invoke(activity).at("/task/value/card/content/body/0/value").asText())
                .isEqualTo("typed");
    }

    @Test
    void aButtonThatOpensAFormOpensADialog() {
        answering(new Reply.Ask(form()));
        var activity = payload("execute");
        activity.put("name", "task/fetch");
        activity.putObject("value").putObject("data").put("line", "pass SALES-12");

        assertThat(invoke(activity).at("/task/value/title").asText()).isEqualTo("New issue");
        assertThat(((Input.Press) asked().input()).line()).isEqualTo("pass SALES-12");
    }

    @Test
    void whatIsSentSeveralTimesAtOnceHasOneEffect() {
        answering(say("created", Audience.CONVERSATION));

        IntStream.range(0, 4).parallel().forEach(again -> send(payload("channel-mention")));

        verify(bot).handle(any());
        assertThat(said()).hasSize(1);
        send(payload("execute"));
        send(payload("execute"));
        verify(bot, org.mockito.Mockito.times(2)).handle(any());
    }

    @Test
    void anArrivalIsGreetedForOnceHoweverItIsTold() {
        answering(say("Hello", Audience.CONVERSATION));
        send(payload("bot-added"));
        var installed = payload("bot-added");
        installed.put("type", "installationUpdate").put("action", "add").put("id", "f:installed");
        send(installed);

        assertThat(asked().input()).isEqualTo(new Input.Arrival());
        assertThat(TEAMS.seen())
                .singleElement()
                .satisfies(said -> assertThat(said.threadId()).isNull());
    }

    @Test
    void aRemovedBotForgetsTheConversation() {
        send(payload("channel-mention"));
        var removed = payload("bot-added");
        removed.set("membersRemoved", removed.remove("membersAdded"));
        removed.put("id", "f:removed");
        send(removed);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM teams_conversation")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void otherPeoplesComingsAndWhatIsUnknownAreTakenAndLeftAlone() {
        var other = payload("bot-added");
        ((ObjectNode) other.path("membersAdded").get(0)).put("id", "29:tanaka");
        assertThat(send(other).statusCode()).isEqualTo(200);
        for (var type : List.of("messageUpdate", "messageDelete", "messageReaction", "typing", "event", "ofNextYear")) {
            var activity = payload("personal-text");
            activity.put("type", type);
            assertThat(send(activity).statusCode()).as(type).isEqualTo(200);
        }
        var invoke = payload("execute");
        invoke.put("name", "somethingElse");
        assertThat(send(invoke).statusCode()).isEqualTo(501);
        verifyNoMoreInteractions(bot);
    }

    @Test
    void aButtonThatIsNotOursIsAnErrorAndNoMore() {
        var activity = payload("execute");
        ((ObjectNode) activity.at("/value/action")).putObject("data").put("x", 1);

        assertThat(invoke(activity).path("statusCode").asInt()).isEqualTo(400);
        verifyNoMoreInteractions(bot);
    }

    @Test
    void refusesWhoShowsNoToken() throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(payload("personal-text").toString()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(send("{}", "Bearer abc").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesGarbageWithABadRequest() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        for (var garbage : List.of("", "{", "[]", "null", "\"x\"", "{}", "{\"type\":7}", deep, "\u0000", "{} {}")) {
            assertThat(send(garbage, TEAMS.authorization()).statusCode())
                    .as(garbage.substring(0, Math.min(20, garbage.length())))
                    .isEqualTo(400);
        }
        assertThat(send("\"" + "x".repeat(1_100_000) + "\"", TEAMS.authorization())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void takesPropertiesOfWrongTypes() {
        var activity = payload("channel-mention");
        activity.putArray("text").add(1);
        activity.put("entities", "none")
                .put("channelData", 7)
                .put("locale", true)
                .put("timestamp", 1);

        assertThat(send(activity).statusCode()).isEqualTo(200);
        assertThat(asked().input()).isEqualTo(new Input.Line(""));
    }

    @Test
    void refusesAnotherTenantAnotherServiceAndAnotherChannel() {
        var tenant = payload("personal-text");
        ((ObjectNode) tenant.path("conversation")).put("tenantId", "another");
        assertThat(send(tenant).statusCode()).isEqualTo(403);
        assertThat(send(payload("personal-text").put("serviceUrl", "https://evil.example/"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(payload("personal-text").put("channelId", "webchat")).statusCode())
                .isEqualTo(403);
        verifyNoMoreInteractions(bot);
    }

    @Test
    void formsOfOthersStayOutOfCards() {
        answering(new Reply.Replace(new Message(
                "card",
                List.of(new Part.Buttons(List.of(new Button("Pass", "pass SALES-12", Button.Style.PRIMARY, true)))))));

        assertThat(invoke(payload("execute")).toString()).contains("task/fetch");
    }
}
