package dev.baton.playground.teams;

import dev.baton.playground.Sentence;

/** What Teams says by itself. */
enum Words implements Sentence {
    /** The bot gave no answer in time. */
    UNABLE_TO_REACH_APP,
    /** The bot's answer was an error or nothing that Teams can show. */
    SOMETHING_WENT_WRONG,
    /** A field of a card must not stay empty, and the card does not say so itself. */
    REQUIRED,
    /** What the team is called. */
    TEAM;

    @Override
    public String bundle() {
        return "teams";
    }
}
