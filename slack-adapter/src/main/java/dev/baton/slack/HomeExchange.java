package dev.baton.slack;

import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.wording.Aside;
import dev.baton.wording.Cards;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A button pressed in the home or in a modal, where there is no message to answer beside. What is said or asked stands in a
 * modal, the one the button is in or a new one, and else in the direct chat; what was changed shows in the home. When the
 * answer is late, the modal says so first, while Slack still lets us open it.
 */
final class HomeExchange implements Exchange {

    private final Voice voice;
    private final Work work;
    private final Home home;
    private final Where where;
    private final Pressed pressed;
    private final WaitingModal waitingModal = new WaitingModal();

    /**
     * What was pressed.
     *
     * @param trigger lets a modal be opened for three seconds
     * @param line    what the button carries
     * @param modal   the id of the modal it is in; null when it is in the home
     */
    record Pressed(
            @Nullable String trigger, String line, @Nullable String modal) {

        /** Whether the answer is an agenda, to be shown in the place of the home's. */
        boolean inHomesAgenda() {
            return modal == null && line.endsWith(Cards.IN_AGENDA);
        }
    }

    HomeExchange(Voice voice, Work work, Home home, Where where, Pressed pressed) {
        this.voice = voice;
        this.work = work;
        this.home = home;
        this.where = where;
        this.pressed = pressed;
    }

    @Override
    public boolean inTime(Reply reply, Acknowledgement acknowledgement, Locale locale) {
        if (!acknowledgement.give(Response.ok())) {
            return false;
        }
        answer(reply, pressed.modal(), locale);
        return true;
    }

    @Override
    public void late(Reply reply, Locale locale) {
        var waiting = waitingModal.id();
        answer(reply, waiting.orElse(pressed.modal()), locale);
        boolean seenInTheHome =
                reply instanceof Reply.Silence || (reply instanceof Reply.Replace && pressed.inHomesAgenda());
        if (seenInTheHome && waiting.isPresent()) {
            voice.update(waiting.get(), telling(Message.of(Tongues.say(Aside.DONE, locale)), locale));
        }
    }

    @Override
    public Response waiting(Locale locale) {
        waitingModal.show(work, () -> showWaiting(locale));
        return Response.ok();
    }

    private Optional<String> showWaiting(Locale locale) {
        var modal = pressed.modal();
        if (modal == null) {
            return voice.open(pressed.trigger(), Modal.waiting(locale));
        }
        return voice.update(modal, Modal.waiting(locale)) ? Optional.of(modal) : Optional.empty();
    }

    /** @param modal the id of the one to answer in; null when none is open */
    private void answer(Reply reply, @Nullable String modal, Locale locale) {
        switch (reply) {
            case Reply.Ask ask -> {
                if (!shown(Modal.of(ask.form(), where.origin()), modal)) {
                    voice.say(where, Offer.of(ask.form(), pressed.line()), Audience.ASKER);
                }
            }
            case Reply.Say say -> tell(say.message(), modal, locale);
            case Reply.Replace replace -> {
                if (pressed.inHomesAgenda()) {
                    home.publish(where.user(), replace.message());
                } else {
                    tell(replace.message(), modal, locale);
                    home.show(where);
                }
            }
            case Reply.Silence silence -> home.show(where);
        }
    }

    private void tell(Message message, @Nullable String modal, Locale locale) {
        if (!shown(telling(message, locale), modal)) {
            voice.say(where, message, Audience.ASKER);
        }
    }

    private boolean shown(View view, @Nullable String modal) {
        return modal == null ? voice.open(pressed.trigger(), view).isPresent() : voice.update(modal, view);
    }

    private static View telling(Message message, Locale locale) {
        return Modal.telling(Tongues.say(Aside.HOME_ANSWER, locale), message, locale);
    }
}
