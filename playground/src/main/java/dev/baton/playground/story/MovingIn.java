package dev.baton.playground.story;

import dev.baton.account.Accounts;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.PlaygroundClock;
import dev.baton.playground.story.Story.Phase;
import dev.baton.playground.story.Story.Progress;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Exchanges;
import dev.baton.playground.world.Trouble;
import dev.baton.playground.world.Troubles;
import dev.baton.playground.world.World;
import dev.baton.user.Language;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the company: an empty place first, then everything that has happened in it, lived through by the script. */
@Component
@OnlyInPlayground
final class MovingIn {

    private static final Logger LOG = LoggerFactory.getLogger(MovingIn.class);

    /** What is still on its way by then is forgotten. */
    private static final Duration LAST_DELIVERIES = Duration.ofSeconds(5);

    private final World world;
    private final Exchanges exchanges;
    private final Troubles troubles;
    private final PlaygroundClock clock;
    private final PristineTables tables;
    private final Drains drains;
    private final Accounts accounts;
    private final Doings doings;
    private final Settling settling;

    MovingIn(
            World world,
            Exchanges exchanges,
            Troubles troubles,
            PlaygroundClock clock,
            PristineTables tables,
            Drains drains,
            Accounts accounts,
            Doings doings,
            Settling settling) {
        this.world = world;
        this.exchanges = exchanges;
        this.troubles = troubles;
        this.clock = clock;
        this.tables = tables;
        this.drains = drains;
        this.accounts = accounts;
        this.doings = doings;
        this.settling = settling;
    }

    /** Makes it, and says how far it is until it is {@code READY} or {@code FAILED}. One at a time. */
    void make(Language language, Consumer<Progress> tell) {
        var begun = System.nanoTime();
        var cast = Cast.in(language);
        var last = new Progress(Phase.MOVING_IN, 0, 0, language, cast.company(), "");
        try {
            empty(cast);
            last = live(Script.in(language), last, tell);
            world.forgetAsides();
            LOG.info("{} was made in {} ms", cast.company(), (System.nanoTime() - begun) / 1_000_000);
            last = with(last, Phase.READY);
        } catch (RuntimeException failed) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.info("{} is not made any further, for Baton is stopping", cast.company());
                return;
            }
            LOG.error("{} could not be made", cast.company(), failed);
            last = with(last, Phase.FAILED);
        } finally {
            clock.arrive();
        }
        tell.accept(last);
    }

    private void empty(Cast cast) {
        for (var chat : Chat.values()) {
            troubles.set(chat, Trouble.NONE);
        }
        settling.calm(LAST_DELIVERIES);
        tables.restore();
        drains.end();
        accounts.forget();
        exchanges.clear();
        world.begin(cast.people(), cast.rooms());
    }

    private Progress live(Script script, Progress begun, Consumer<Progress> tell) {
        var telling = new Telling(world, clock, doings, settling);
        var lines = script.lines();
        var progress = begun;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            try {
                telling.live(line, i + 1 < lines.size() ? lines.get(i + 1) : null);
            } catch (RuntimeException failed) {
                throw new IllegalStateException("Line " + line.number() + " fails: " + line, failed);
            }
            progress = new Progress(
                    Phase.MOVING_IN,
                    i + 1,
                    lines.size(),
                    progress.language(),
                    progress.company(),
                    telling.labelled(Script.REQUEST));
            tell.accept(progress);
        }
        return progress;
    }

    private static Progress with(Progress progress, Phase phase) {
        return new Progress(
                phase, progress.done(), progress.all(), progress.language(), progress.company(), progress.request());
    }
}
