package dev.baton.teams;

import dev.baton.bot.Bot;
import dev.baton.chat.Button;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.PlatformException;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.chat.Post;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.chat.Span;
import dev.baton.teams.CardRenderer.Place;
import dev.baton.wording.Aside;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says the bot's replies in the chat itself, for whatever cannot be the answer to the request, or comes too late for it. */
final class Speaker {

    private static final Logger log = LoggerFactory.getLogger(Speaker.class);
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final TeamsPlatform platform;
    private final Bot bot;
    private final Place place;

    /** @param place how the cards that stand in conversations are drawn */
    Speaker(TeamsPlatform platform, Bot bot, Place place) {
        this.platform = platform;
        this.bot = bot;
        this.place = place;
    }

    /** The answer to what was typed. */
    void say(Turn turn, Reply reply) {
        if (reply instanceof Reply.Ask ask) {
            trying(() -> ask(turn, ask.form()), 1);
        } else {
            sayLate(turn, reply);
        }
    }

    /** The answer to a pressed button or a sent form, where a dialog can no longer be opened. */
    void sayLate(Turn turn, Reply reply) {
        switch (reply) {
            case Reply.Say say -> trying(() -> say(turn, say.message(), say.audience()), 1);
            case Reply.Ask ask -> trying(() -> postForm(directOr(turn), null, turn, ask.form()), 1);
            case Reply.Replace replace -> trying(() -> replace(turn, replace.message()), 1);
            case Reply.Silence silence -> {
                // said elsewhere
            }
        }
    }

    private void say(Turn turn, Message message, Audience audience) {
        var request = turn.request();
        if (audience == Audience.ASKER && !turn.isDirect()) {
            try {
                post(platform.direct(request.user()), null, message);
                return;
            } catch (PlatformException.ConversationGone | PlatformException.Refused noDirectChat) {
                log.debug("No direct chat with the asker, so it is said where it was asked", noDirectChat);
            }
        }
        post(request.conversation(), request.threadId(), message);
    }

    private void replace(Turn turn, Message message) {
        if (turn.request().input() instanceof Input.Press press && press.on() != null) {
            platform.edit(press.on(), message);
        } else {
            say(turn, message, Audience.CONVERSATION);
        }
    }

    /** Alone with the asker: the form. Before others: a button that opens it, for it may show what only the asker sees. */
    private void ask(Turn turn, Form form) {
        var request = turn.request();
        if (!turn.isDirect() && place == Place.CONVERSATION && request.input() instanceof Input.Line typed) {
            post(
                    request.conversation(),
                    request.threadId(),
                    new Message(
                            form.title(),
                            List.of(
                                    new Part.Paragraph(
                                            List.of(Span.text(turn.aside(Aside.OPEN_FORM))), Part.Tone.NORMAL),
                                    new Part.Buttons(List.of(new Button(
                                            turn.aside(Aside.OPEN), typed.text(), Button.Style.PRIMARY, true))))));
            return;
        }
        postForm(request.conversation(), request.threadId(), turn, form);
    }

    private void postForm(Conversation conversation, @Nullable String threadId, Turn turn, Form form) {
        var card = forms(turn).render(form, place, null);
        platform.post(conversation, threadId, card, form.title());
    }

    FormRenderer forms(Turn turn) {
        return new FormRenderer((form, field) -> bot.suggest(about(turn.request(), form), form.id(), field.id(), ""));
    }

    /** The request as the form itself would make it: its context tells what the form is about. */
    private static ChatRequest about(ChatRequest request, Form form) {
        return new ChatRequest(
                request.user(),
                request.profile(),
                request.conversation(),
                request.threadId(),
                new Input.Submission(form.id(), form.context(), Map.of()));
    }

    private Conversation directOr(Turn turn) {
        if (turn.isDirect()) {
            return turn.request().conversation();
        }
        return platform.direct(turn.request().user());
    }

    private void post(Conversation conversation, @Nullable String threadId, Message message) {
        platform.post(new Post(
                conversation, threadId, false, message, UUID.randomUUID().toString()));
    }

    /** A few times when Teams is busy: an answer is worth saying for a minute, not for a day. */
    private void trying(Runnable speech, int attempt) {
        try {
            speech.run();
        } catch (TryLater later) {
            if (attempt >= TRIES) {
                log.warn("An answer was given up: {}", later.getMessage());
                return;
            }
            var asked = later.retryAfter() == null ? FIRST_PAUSE.multipliedBy(attempt) : later.retryAfter();
            var pause = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
            CompletableFuture.delayedExecutor(
                            pause.toMillis(),
                            TimeUnit.MILLISECONDS,
                            task -> Thread.ofVirtual().start(task))
                    .execute(() -> trying(speech, attempt + 1));
        } catch (PlatformException unsayable) {
            log.warn("An answer could not be said: {}", unsayable.getMessage());
        }
    }
}
