package dev.baton.account;

import dev.baton.user.User;

/** Whether somebody from a chat is let in. */
public sealed interface Admission {

    /** They are this user. */
    record Known(User user) implements Admission {}

    /**
     * They are nobody here.
     *
     * @param name as shown in the chat
     */
    record Stranger(Why why, String name) implements Admission {}

    /** Why somebody is not let in. */
    enum Why {
        /** The platform does not tell their mail address, by which people are known. */
        NO_MAIL_ADDRESS,
        /** They come from outside, and nobody has added them. */
        GUEST,
        /** Nobody joins by themselves here; an administrator must add them. */
        CLOSED,
        /** They had an account, which an administrator deleted; until one gives them another they stay outside. */
        DELETED,
        /** A program. */
        BOT
    }
}
