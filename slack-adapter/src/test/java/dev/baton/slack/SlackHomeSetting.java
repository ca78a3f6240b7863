package dev.baton.slack;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.chat.Button;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.chat.Span;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.mockito.ArgumentCaptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody's App Home, visited and used. */
abstract class SlackHomeSetting extends SlackTest {

    static final Conversation DIRECT = new Conversation("slack", "T0BATON", "D0ITO", Conversation.Kind.DIRECT);
    static final String AGENDA = "agenda";

    HttpResponse<String> openHome() {
        return send(Payload.file("event-home-opened-home.json"));
    }

    HttpResponse<String> press(String file, String line) {
        return send(Payload.interactive(
                Payload.file(file).replace("resolve SALES-12 #agenda", line).replace("start SALES-13", line)));
    }

    /** Sends the form that was opened in the modal of this call. */
    HttpResponse<String> submit(SlackStandIn.Call opened) {
        var submission = (ObjectNode) json(Payload.file("view-submission.json"));
        submission.withObject("/user").put("id", "U0ITO");
        submission
                .withObject("/view")
                .set("private_metadata", opened.json("view").get("private_metadata"));
        return send(Payload.interactive(submission.toString()));
    }

    ChatRequest asked() {
        var request = ArgumentCaptor.forClass(ChatRequest.class);
        verify(bot).handle(request.capture());
        return request.getValue();
    }

    /** The Bot answers everything but the agenda's line like this. */
    void answering(Function<ChatRequest, Reply> answer) {
        when(bot.handle(any())).thenAnswer(call -> {
            ChatRequest request = call.getArgument(0);
            return request.input().equals(new Input.Line(AGENDA))
                    ? new Reply.Say(agenda("You hold one issue"), Audience.ASKER)
                    : answer.apply(request);
        });
    }

    static Message agenda(String title) {
        return new Message(
                title,
                List.of(
                        new Part.Paragraph(List.of(Span.bold(title)), Part.Tone.LEAD),
                        new Part.Row(
                                List.of(Span.text("SALES-12 見積書")),
                                List.of(Span.text("Open")),
                                new Button("Start", "start SALES-12 #agenda", Button.Style.NORMAL, false))));
    }

    static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    static SlackStandIn.Call only(String method) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> SLACK.calls(method), calls -> calls.size() == 1)
                .getFirst();
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static Form form(String problem) {
        return new Form(
                "create",
                "Create an issue",
                "Create",
                List.of(new FormField(
                        "summary", "Summary", FormField.Kind.LINE, "", List.of(), null, true, false, problem)),
                Map.of(),
                null);
    }
}
