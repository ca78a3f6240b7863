package dev.baton.slack;

import com.slack.api.bolt.response.Response;
import dev.baton.bot.Bot;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.InboundEvents;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.wording.Aside;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the Bot do what was asked, once, and sees to it that Slack hears something in time. */
final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    /** Slack waits for 3 s, and a request takes a while to come and go. */
    static final Duration PATIENCE = Duration.ofMillis(1000);

    private static final Duration MORE_PATIENCE = Duration.ofMillis(800);
    /** So long until Slack has surely shown that it is being worked on; an answer before that could be overwritten. */
    private static final Duration SETTLED = Duration.ofMillis(500);

    private final Bot bot;
    private final InboundEvents inbound;
    private final Work work;
    private final Tongues tongues;

    Desk(Bot bot, InboundEvents inbound, Work work, Tongues tongues) {
        this.bot = bot;
        this.inbound = inbound;
        this.work = work;
        this.tongues = tongues;
    }

    /** Has it done while nobody waits for it. */
    void begin(Incoming incoming, Exchange exchange) {
        serve(incoming, exchange, new Acknowledgement());
    }

    /** The acknowledgement, at the latest after two seconds; the answer comes with it or follows. */
    Response handle(Incoming incoming, Exchange exchange) {
        var user = incoming.where().user();
        var acknowledgement = new Acknowledgement();
        if (!work.take(() -> serve(incoming, exchange, acknowledgement))) {
            Thread.startVirtualThread(() ->
                    exchange.nothingDone(Tongues.say(Aside.BUSY, tongues.of(user)), acknowledgement, tongues.of(user)));
        }
        if (!acknowledgement.comes(PATIENCE)) {
            work.take(() -> tongues.ask(user));
            acknowledgement.comes(MORE_PATIENCE);
        }
        return acknowledgement.or(() -> exchange.waiting(tongues.of(user)));
    }

    private void serve(Incoming incoming, Exchange exchange, Acknowledgement acknowledgement) {
        if (!recorded(incoming, exchange, acknowledgement)) {
            return;
        }
        var reply = reply(incoming.where(), incoming.input());
        if (reply instanceof Reply.Ask ask) {
            tongues.learn(incoming.where().user(), ask.form().language());
        }
        var locale = tongues.of(incoming.where().user());
        if (!acknowledgement.open() || !exchange.inTime(reply, acknowledgement, locale)) {
            work.after(SETTLED, () -> exchange.late(reply, locale));
        }
    }

    /** Whether this is to be done: seen for the first time, and remembered as seen. */
    private boolean recorded(Incoming incoming, Exchange exchange, Acknowledgement acknowledgement) {
        try {
            if (inbound.first(SlackPlatform.NAME, incoming.key())) {
                return true;
            }
            acknowledgement.give(Response.ok());
        } catch (RuntimeException storeAway) {
            // Whatever keeps the store from answering, whoever asked must hear of it.
            log.warn("Slack: a request could not be recorded", storeAway);
            var locale = tongues.of(incoming.where().user());
            var sentence = Tongues.say(Aside.TROUBLE, locale);
            if (!acknowledgement.open() || !exchange.nothingDone(sentence, acknowledgement, locale)) {
                work.after(SETTLED, () -> exchange.late(trouble(locale), locale));
            }
        }
        return false;
    }

    /** What the Bot answers to what changes nothing, and so need not be remembered as seen. */
    Reply reply(Where where, Input question) {
        return reply(where, () -> question);
    }

    private Reply reply(Where where, Supplier<Input> input) {
        try {
            return bot.handle(new ChatRequest(
                    where.user(),
                    () -> tongues.profile(where.user()),
                    where.conversation(),
                    where.thread(),
                    input.get()));
        } catch (RuntimeException unexpected) {
            // The Bot always answers; this is for the day it does not, when somebody waits all the same.
            log.error("Slack: a request failed", unexpected);
            return trouble(tongues.of(where.user()));
        }
    }

    private static Reply trouble(Locale locale) {
        return new Reply.Say(Message.of(Tongues.say(Aside.TROUBLE, locale)), Reply.Audience.ASKER);
    }
}
