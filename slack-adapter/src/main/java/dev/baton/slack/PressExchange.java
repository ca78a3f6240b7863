package dev.baton.slack;

import com.slack.api.bolt.response.Response;
import dev.baton.chat.Form;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException;
import dev.baton.chat.PostRef;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.wording.Aside;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pressed button or a chosen shortcut: the acknowledgement says nothing, the answer is given beside it. Where a form is
 * expected and late, an empty modal is opened while Slack still lets us, and filled when the form is there.
 */
final class PressExchange implements Exchange {

    private final Voice voice;
    private final Work work;
    private final SlackPlatform platform;
    private final Where where;
    private final Pressed pressed;
    private final WaitingModal waitingModal = new WaitingModal();
    private volatile boolean answering;

    /**
     * What was pressed.
     *
     * @param trigger lets a modal be opened for three seconds
     * @param line    what asks for the same again; null when no line does
     * @param form    whether a form is expected
     * @param ts      of the message the button stands on; null when there is none or only the asker sees it
     */
    record Pressed(
            @Nullable String trigger,
            @Nullable String line,
            boolean form,
            @Nullable String ts) {

        /** The message the button stands on; null when it cannot be changed. */
        @Nullable
        PostRef on(Where where) {
            return ts == null ? null : new PostRef(where.conversation(), ts, where.thread());
        }
    }

    PressExchange(Voice voice, Work work, SlackPlatform platform, Where where, Pressed pressed) {
        this.voice = voice;
        this.work = work;
        this.platform = platform;
        this.where = where;
        this.pressed = pressed;
    }

    @Override
    public boolean inTime(Reply reply, Acknowledgement acknowledgement, Locale locale) {
        answering = true;
        if (!acknowledgement.open()) {
            return false;
        }
        answer(reply);
        acknowledgement.give(Response.ok());
        return true;
    }

    @Override
    public void late(Reply reply, Locale locale) {
        var modal = pressed.form() ? waitingModal.id() : Optional.<String>empty();
        if (modal.isEmpty()) {
            answer(reply);
            return;
        }
        switch (reply) {
            case Reply.Ask ask -> {
                if (!voice.update(modal.get(), Modal.of(ask.form(), where.origin()))) {
                    offer(ask.form());
                }
            }
            case Reply.Say say -> {
                boolean forAll = say.audience() == Audience.CONVERSATION;
                if (forAll || !told(modal.get(), say.message(), locale)) {
                    answer(say);
                }
                if (forAll) {
                    done(modal.get(), locale);
                }
            }
            case Reply.Replace replace -> {
                answer(replace);
                done(modal.get(), locale);
            }
            case Reply.Silence silence -> done(modal.get(), locale);
        }
    }

    private boolean told(String modal, Message message, Locale locale) {
        return voice.update(modal, Modal.telling(Tongues.say(Aside.WAIT_TITLE, locale), message, locale));
    }

    private void done(String modal, Locale locale) {
        told(modal, Message.of(Tongues.say(Aside.DONE, locale)), locale);
    }

    @Override
    public Response waiting(Locale locale) {
        if (answering) {
            waitingModal.spare();
        } else if (pressed.form()) {
            waitingModal.show(work, () -> voice.open(pressed.trigger(), Modal.waiting(locale)));
        } else {
            work.after(
                    Duration.ZERO,
                    () -> voice.say(where, Message.of(Tongues.say(Aside.WORKING, locale)), Audience.ASKER));
        }
        return Response.ok();
    }

    private void answer(Reply reply) {
        switch (reply) {
            case Reply.Say say -> voice.say(where, say.message(), say.audience());
            case Reply.Replace replace -> replace(replace.message());
            case Reply.Silence silence -> {}
            case Reply.Ask ask -> {
                if (voice.open(pressed.trigger(), Modal.of(ask.form(), where.origin()))
                        .isEmpty()) {
                    offer(ask.form());
                }
            }
        }
    }

    private void offer(Form form) {
        voice.say(where, Offer.of(form, pressed.line()), Audience.ASKER);
    }

    private void replace(Message message) {
        if (voice.replace(where, message)) {
            return;
        }
        var on = pressed.on(where);
        if (on != null) {
            try {
                platform.edit(on, message);
                return;
            } catch (PlatformException notEdited) {
                // Then it is said beside the old one.
            }
        }
        voice.say(where, message, Audience.ASKER);
    }
}
