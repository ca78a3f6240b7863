package dev.baton.playground.story;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.playground.NotPossibleException;
import dev.baton.playground.Obstacle;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.user.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The company that a first visit finds. Whenever it is further than before, its {@link Progress} is published as an event. */
@Component
@OnlyInPlayground
public final class Story {

    private final MovingIn movingIn;
    private final ApplicationEventPublisher events;
    private @Nullable Thread making;
    private volatile Progress progress = new Progress(Phase.EMPTY, 0, 0, Language.EN, "", "");

    Story(MovingIn movingIn, ApplicationEventPublisher events) {
        this.movingIn = movingIn;
        this.events = events;
    }

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
        return progress;
    }

    /**
     * Refuses what can only be done in a company that is there.
     *
     * @throws NotPossibleException while it is being made
     */
    void requireReady() {
        if (progress.phase() == Phase.MOVING_IN) {
            throw new NotPossibleException(Obstacle.NOT_READY);
        }
    }

    /** Makes the company unless it is there or being made; returns at once. */
    public void begin(Language language) {
        make(language, Phase.EMPTY);
    }

    /** Makes the company anew unless it is being made; returns at once. */
    public void startOver(Language language) {
        make(language, progress.phase());
    }

    /** Of two visitors at the same moment one has it made, and the other finds it being made. */
    private synchronized void make(Language language, Phase from) {
        if (progress.phase() != from || from == Phase.MOVING_IN) {
            return;
        }
        tell(new Progress(Phase.MOVING_IN, 0, 0, language, "", ""));
        making = Thread.ofVirtual().name("playground-story").start(() -> movingIn.make(language, this::tell));
    }

    /** What would go on being made has no database any more. */
    @EventListener
    synchronized void on(ContextClosedEvent closing) {
        if (making != null) {
            making.interrupt();
        }
    }

    private void tell(Progress news) {
        progress = news;
        events.publishEvent(news);
    }
}
