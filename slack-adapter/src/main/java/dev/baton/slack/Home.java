package dev.baton.slack;

import com.slack.api.model.view.View;
import dev.baton.chat.Button;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.wording.Aside;
import java.util.List;
import java.util.Locale;

/**
 * Somebody's App Home: their agenda, and a few buttons that begin something. It is always published whole, as things are
 * then; of two at a time the later one stays.
 */
final class Home {

    private static final String CALLBACK = "baton-home";
    /** What shows in a home is what this line is answered with. */
    private static final String AGENDA = "agenda";

    private final Desk desk;
    private final Voice voice;
    private final Tongues tongues;

    Home(Desk desk, Voice voice, Tongues tongues) {
        this.desk = desk;
        this.voice = voice;
        this.tongues = tongues;
    }

    /** Shows the agenda as it is now, or the sentence that says why it cannot be shown. */
    void show(Where where) {
        var agenda = switch (desk.reply(where, new Input.Line(AGENDA))) {
            case Reply.Say say -> say.message();
            case Reply.Replace replace -> replace.message();
            case Reply.Ask ask -> trouble(ask.form().language());
            case Reply.Silence silence -> trouble(tongues.of(where.user()));
        };
        publish(where.user(), agenda);
    }

    /** Shows this agenda. */
    void publish(ChatAddress user, Message agenda) {
        var locale = agenda.language();
        tongues.learn(user, locale);
        voice.publish(user, view(agenda, locale));
    }

    private static Message trouble(Locale locale) {
        return Message.of(Tongues.say(Aside.TROUBLE, locale));
    }

    private static View view(Message agenda, Locale locale) {
        var begin = List.of(
                new Button(Aside.HOME_CREATE.in(locale), "create", Button.Style.PRIMARY, true),
                new Button(Aside.HOME_HELP.in(locale), "help", Button.Style.NORMAL, false));
        return View.builder()
                .type("home")
                .callbackId(CALLBACK)
                .blocks(BlockKit.blocks(agenda, begin))
                .build();
    }
}
