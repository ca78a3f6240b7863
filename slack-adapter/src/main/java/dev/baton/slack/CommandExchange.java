package dev.baton.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.response.Response;
import dev.baton.chat.Form;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.wording.Aside;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A slash command: its acknowledgement is a message, and a form can be opened within three seconds. */
final class CommandExchange implements Exchange {

    private final Voice voice;
    private final Where where;
    private final @Nullable String trigger;
    private final String line;

    CommandExchange(Voice voice, Where where, @Nullable String trigger, String line) {
        this.voice = voice;
        this.where = where;
        this.trigger = trigger;
        this.line = line;
    }

    @Override
    public boolean inTime(Reply reply, Acknowledgement acknowledgement, Locale locale) {
        return switch (reply) {
            case Reply.Say say -> acknowledgement.give(message(say.message(), say.audience()));
            case Reply.Replace replace -> acknowledgement.give(message(replace.message(), Audience.ASKER));
            case Reply.Silence silence -> acknowledgement.give(Response.ok());
            case Reply.Ask ask -> {
                if (opened(ask.form())) {
                    acknowledgement.give(Response.ok());
                    yield true;
                }
                yield acknowledgement.give(message(Offer.of(ask.form(), line), Audience.ASKER));
            }
        };
    }

    @Override
    public void late(Reply reply, Locale locale) {
        switch (reply) {
            case Reply.Say say -> voice.say(where, say.message(), say.audience());
            case Reply.Replace replace -> voice.say(where, replace.message(), Audience.ASKER);
            case Reply.Silence silence -> voice.say(where, Message.of(Tongues.say(Aside.DONE, locale)), Audience.ASKER);
            case Reply.Ask ask -> {
                if (!opened(ask.form())) {
                    voice.say(where, Offer.of(ask.form(), line), Audience.ASKER);
                }
            }
        }
    }

    @Override
    public Response waiting(Locale locale) {
        return message(Message.of(Tongues.say(Aside.WORKING, locale)), Audience.ASKER);
    }

    @Override
    public boolean nothingDone(String sentence, Acknowledgement acknowledgement, Locale locale) {
        var message =
                line.isEmpty() ? Message.of(sentence) : Offer.kept(sentence, line, Tongues.say(Aside.TYPED, locale));
        return acknowledgement.give(message(message, Audience.ASKER));
    }

    private boolean opened(Form form) {
        return voice.open(trigger, Modal.of(form, where.origin())).isPresent();
    }

    private static Response message(Message message, Audience audience) {
        return Response.json(
                200,
                SlashCommandResponse.builder()
                        .responseType(audience == Audience.CONVERSATION ? "in_channel" : "ephemeral")
                        .text(BlockKit.fallback(message))
                        .blocks(BlockKit.blocks(message))
                        .build());
    }
}
