package dev.baton.slack;

import com.slack.api.bolt.response.Response;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import java.util.Locale;

/** How one kind of request is answered: within Slack's time by its acknowledgement, or after it. */
interface Exchange {

    /**
     * Answers while Slack waits; false when the time ran out before, so that {@link #late} has to.
     *
     * @param locale the asker's language; {@link Tongues#UNKNOWN} when it is not known
     */
    boolean inTime(Reply reply, Acknowledgement acknowledgement, Locale locale);

    /** Answers after {@link #waiting} went back. */
    void late(Reply reply, Locale locale);

    /** What goes back when the answer takes longer than Slack waits. */
    Response waiting(Locale locale);

    /**
     * Tells in time of something that is not the Bot's to tell, with nothing done and nothing recorded; false when the
     * time ran out before.
     */
    default boolean nothingDone(String sentence, Acknowledgement acknowledgement, Locale locale) {
        return inTime(new Reply.Say(Message.of(sentence), Reply.Audience.ASKER), acknowledgement, locale);
    }
}
