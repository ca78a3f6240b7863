package dev.baton.chats;

import java.util.Random;

/** How often a platform fails for no reason of ours; the same seed fails at the same calls. */
public final class Troubles {

    /** What befalls a call. */
    enum Fate {
        FINE,
        /** Answers 500 without having done anything. */
        BROKEN,
        /** Answers 429. */
        TOO_MANY
    }

    private final Random random;
    private final double share;
    private boolean begun;

    private Troubles(long seed, double share) {
        this.random = new Random(seed);
        this.share = share;
    }

    /** Never fails. */
    public static Troubles none() {
        return new Troubles(0, 0);
    }

    /** Fails {@code share} of the calls (0 to 1), half of them by 500, half by 429, once they have {@linkplain #begin() begun}. */
    public static Troubles some(long seed, double share) {
        return new Troubles(seed, share);
    }

    /** From now on. */
    public synchronized void begin() {
        begun = true;
    }

    synchronized Fate next() {
        if (!begun || random.nextDouble() >= share) {
            return Fate.FINE;
        }
        return random.nextBoolean() ? Fate.BROKEN : Fate.TOO_MANY;
    }
}
