package dev.baton.wording;

import dev.baton.chat.Message;
import dev.baton.command.Command.NotUnderstood;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what can be asked for, from the rows that are also parsed. */
@Component
public class Help {

    /** At most eight lines, grouped by what people want to do; about one verb when {@code word} names one. */
    public Message about(@Nullable String word, Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** What was not understood, showing where reading stopped, what would work, and the typed text to copy. */
    public Message notUnderstood(NotUnderstood command, Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** A first greeting with three things to try. @param direct whether it is to one person alone */
    public Message welcome(Reader reader, boolean direct) {
        throw new UnsupportedOperationException();
    }
}
