package dev.baton.slack;

import com.slack.api.bolt.response.Response;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import java.util.Locale;

/** A mention or a direct message: the acknowledgement says nothing, and no modal can be opened. */
final class EventExchange implements Exchange {

    private final Voice voice;
    private final Where where;
    private final String line;

    EventExchange(Voice voice, Where where, String line) {
        this.voice = voice;
        this.where = where;
        this.line = line;
    }

    @Override
    public boolean inTime(Reply reply, Acknowledgement acknowledgement, Locale locale) {
        acknowledgement.give(Response.ok());
        late(reply, locale);
        return true;
    }

    @Override
    public void late(Reply reply, Locale locale) {
        switch (reply) {
            case Reply.Say say -> voice.say(where, say.message(), say.audience());
            case Reply.Ask ask -> voice.say(where, Offer.of(ask.form(), line), Audience.ASKER);
            case Reply.Replace replace -> voice.say(where, replace.message(), Audience.ASKER);
            case Reply.Silence silence -> {}
        }
    }

    @Override
    public Response waiting(Locale locale) {
        return Response.ok();
    }

    /** Slack sends an event again that it was not thanked for. */
    @Override
    public boolean nothingDone(String sentence, Acknowledgement acknowledgement, Locale locale) {
        if (!acknowledgement.give(Response.error(503))) {
            voice.say(where, Message.of(sentence), Audience.ASKER);
        }
        return true;
    }
}
