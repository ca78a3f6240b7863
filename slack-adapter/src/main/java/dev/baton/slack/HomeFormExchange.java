package dev.baton.slack;

import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.wording.Aside;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sent form that was asked for in the home: the modal says what came of it, and the home shows how things are then. */
final class HomeFormExchange implements Exchange {

    private final SubmissionExchange form;
    private final Voice voice;
    private final Home home;
    private final Where where;
    private final View view;

    /**
     * @param form what the two have in common: asking again, waiting
     * @param view the modal as it was sent
     */
    HomeFormExchange(SubmissionExchange form, Voice voice, Home home, Where where, View view) {
        this.form = form;
        this.voice = voice;
        this.home = home;
        this.where = where;
        this.view = view;
    }

    @Override
    public boolean inTime(Reply reply, Acknowledgement acknowledgement, Locale locale) {
        if (reply instanceof Reply.Ask) {
            return form.inTime(reply, acknowledgement, locale);
        }
        var said = said(reply);
        var closingOrTelling = said == null ? Response.ok() : SubmissionExchange.update(telling(said, locale));
        if (!acknowledgement.give(closingOrTelling)) {
            return false;
        }
        home.show(where);
        return true;
    }

    @Override
    public void late(Reply reply, Locale locale) {
        if (reply instanceof Reply.Ask) {
            form.late(reply, locale);
            return;
        }
        var said = said(reply);
        var told = said == null ? Message.of(Tongues.say(Aside.DONE, locale)) : said;
        if (!voice.update(view.getId(), telling(told, locale)) && said != null) {
            voice.say(where, said, Audience.ASKER);
        }
        home.show(where);
    }

    @Override
    public Response waiting(Locale locale) {
        return form.waiting(locale);
    }

    @Override
    public boolean nothingDone(String sentence, Acknowledgement acknowledgement, Locale locale) {
        return form.nothingDone(sentence, acknowledgement, locale);
    }

    private View telling(Message message, Locale locale) {
        return Modal.telling(view.getTitle().getText(), message, locale);
    }

    private static @Nullable Message said(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> say.message();
            case Reply.Replace replace -> replace.message();
            case Reply.Ask ask -> null;
            case Reply.Silence silence -> null;
        };
    }
}
