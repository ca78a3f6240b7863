package dev.baton.web.api;

import dev.baton.space.Space;
import java.time.Instant;

/** The space. Baton's settings are a person's, so what the contract says of all of them is what a person starts with. */
record SpaceJson(
        String spaceKey,
        String name,
        long ownerId,
        String lang,
        String timezone,
        String reportSendTime,
        String textFormattingRule,
        Instant created,
        Instant updated) {

    static SpaceJson of(Space space) {
        return new SpaceJson(
                space.key(),
                space.name(),
                space.ownerId(),
                "en",
                "UTC",
                "08:00:00",
                "markdown",
                space.created(),
                space.updated());
    }
}
