package dev.baton.playground.story;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.user.Language;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The company that a first visit finds. */
@Component
@OnlyInPlayground
public final class Story {

    Story() {}

    /** How far it is. */
    public enum Phase {
        /** Nobody has visited yet. */
        EMPTY,
        MOVING_IN,
        READY,
        /** It could not be made; {@code startOver} tries again. */
        FAILED;

        /** As it stands in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How far the company is made.
     *
     * @param done     acts that were done, of {@code all}
     * @param language that the company speaks
     * @param company  its name; empty before there is one
     * @param request  the message in Slack with which the tour begins; empty before it was said
     */
    public record Progress(Phase phase, int done, int all, Language language, String company, String request) {}

    /** How far it is now. */
    public Progress progress() {
        return new Progress(Phase.EMPTY, 0, 0, Language.EN, "", "");
    }

    /** Makes the company unless it is there or being made; returns at once. */
    public void begin(Language language) {}

    /** Makes the company anew; returns at once. */
    public void startOver(Language language) {}
}
