package dev.baton.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.playground.slack.PlayedSlack.Answer;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.World;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackPeopleTest {

    private PlayedSlack slack;
    private SlackPeople people;

    @BeforeEach
    void play() throws IOException {
        slack = new PlayedSlack();
        people = slack.people();
    }

    @AfterEach
    void end() {
        slack.close();
    }

    private Message last(String room) {
        return slack.world().messages(room).getLast();
    }

    @Test
    void sendsCommandsSigned() throws InterruptedException {
        slack.app(request -> new Answer(200, "{\"response_type\":\"ephemeral\",\"text\":\"Done\"}"));

        assertThat(people.say("ito", "C0SALES", null, "/baton pass SALES-1 <@kato> <now>"))
                .isEmpty();

        var request = slack.next();
        assertThat(request.headers().get("x-slack-signature"))
                .isEqualTo(Signature.of(
                        PlayedSlack.SECRET, request.headers().get("x-slack-request-timestamp"), request.body()));
        assertThat(request.form())
                .containsEntry("command", "/baton")
                .containsEntry("text", "pass SALES-1 <@U0KATO|kato> &lt;now&gt;")
                .containsEntry("user_id", "U0ITO")
                .containsEntry("channel_id", "C0SALES")
                .containsKeys("trigger_id", "response_url");
        assertThat(last("C0SALES").to()).isEqualTo("ito");
        assertThat(last("C0SALES").text()).isEqualTo("Done");
    }

    @Test
    void showsACommandThatIsAnsweredForAll() {
        slack.app(request -> new Answer(200, "{\"response_type\":\"in_channel\",\"text\":\"All\"}"));
        people.say("ito", "C0SALES", null, "/baton list");

        assertThat(slack.world().messages("C0SALES"))
                .extracting(Message::author, Message::text, Message::to)
                .containsExactly(Tuple.tuple("ito", "/baton list", null), Tuple.tuple("baton", "All", null));
    }

    @Test
    void saysWhyACommandDoesNotWork() {
        slack.app(request -> new Answer(500, ""));
        people.say("ito", "C0SALES", null, "/baton list");
        assertThat(last("C0SALES").text()).isEqualTo("/baton failed with the error “dispatch_failed”");
        assertThat(last("C0SALES").author()).isEqualTo(World.PLATFORM);

        people.say("kato", "C0SALES", null, "/frodo");
        assertThat(last("C0SALES").text()).startsWith("/frodo は有効なコマンドではありません");

        var thread = people.say("ito", "C0SALES", null, "hello").orElseThrow();
        people.say("ito", "C0SALES", thread.id(), "/baton list");
        assertThat(last("C0SALES").text()).isEqualTo("/baton is not supported in threads. Sorry!");
    }

    @Test
    void waitsForThreeSeconds() {
        var released = new CountDownLatch(1);
        slack.app(request -> {
            try {
                released.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return new Answer(200, "{\"text\":\"too late\"}");
        });

        people.say("ito", "C0SALES", null, "/baton list");
        released.countDown();

        assertThat(last("C0SALES").text()).isEqualTo("/baton failed with the error “operation_timeout”");
    }

    @Test
    void tellsMentionsAndDirectMessages() throws InterruptedException {
        var said = people.say("ito", "C0SALES", null, "<@baton> create A & B").orElseThrow();
        var event = Json.read(slack.next().body());
        assertThat(event.path("type").asString()).isEqualTo("event_callback");
        assertThat(event.path("authorizations").path(0).path("user_id").asString())
                .isEqualTo("U0BATON");
        assertThat(event.path("event").path("type").asString()).isEqualTo("app_mention");
        assertThat(event.path("event").path("text").asString()).isEqualTo("<@U0BATON> create A &amp; B");
        assertThat(event.path("event").path("ts").asString()).isEqualTo(said.id());

        people.say("ito", "C0SALES", said.id(), "nobody hears this");
        people.say("ito", "D0ITO", null, "today");
        var direct = Json.read(slack.next().body()).path("event");
        assertThat(direct.path("type").asString()).isEqualTo("message");
        assertThat(direct.path("channel_type").asString()).isEqualTo("im");
        assertThat(direct.path("text").asString()).isEqualTo("today");
        assertThat(slack.asked()).isFalse();
    }

    @Test
    void tellsAnEventAgainUntilItIsTaken() throws InterruptedException {
        var times = new AtomicInteger();
        slack.app(request -> new Answer(times.incrementAndGet() == 1 ? 503 : 200, ""));

        people.say("ito", "D0ITO", null, "today");

        var first = slack.next();
        var second = slack.next();
        assertThat(first.headers()).doesNotContainKey("x-slack-retry-num");
        assertThat(second.headers())
                .containsEntry("x-slack-retry-num", "1")
                .containsEntry("x-slack-retry-reason", "http_error");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void invitesTheBot() throws InterruptedException {
        people.invite("ito", "C0SALES");

        var event = Json.read(slack.next().body()).path("event");
        assertThat(event.path("type").asString()).isEqualTo("member_joined_channel");
        assertThat(event.path("inviter").asString()).isEqualTo("U0ITO");
    }

    @Test
    void nothingReachesIntoTheNextCompany() throws InterruptedException {
        people.say("ito", "C0SALES", null, "/baton list");
        var form = slack.next().form();

        slack.begin();

        assertThat(slack.post(form.get("response_url"), "{\"text\":\"late\"}").status())
                .isEqualTo(404);
        assertThat(slack.world().messages()).isEmpty();
    }
}
