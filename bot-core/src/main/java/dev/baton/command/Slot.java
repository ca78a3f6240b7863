package dev.baton.command;

/** Something that a verb takes. Where not said otherwise it may be left out. */
enum Slot {
    /** An issue key; always required. */
    ISSUE,
    PERSON,
    /** A word that says that nobody shall have it. */
    NOBODY,
    DATE,
    /** A word that says that there shall be no date. */
    NO_DATE,
    /** {@code for} and the rest of the line, or a quoted text. */
    EXPECTED,
    /** A status's name: all words that are nothing else. */
    STATUS,
    /** The rest of the line after the issue key, to the letter. */
    TEXT,
    /** A project key. */
    PROJECT,
    /** What somebody may do in a project. */
    ROLE,
    /** A person who must be named. */
    MEMBER,
    /** A project key, a name and whom it is for. */
    NEW_PROJECT,
    LANGUAGE,
    TIME_ZONE,
    CODE,
    /** What an API key is for, or what becomes of it. */
    KEY,
    NUMBER,
    /** The rest of the line. */
    WORD,
    NEW_ISSUE,
    SEARCH,
    FOLLOWED
}
