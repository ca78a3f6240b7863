package dev.baton.command;

import java.util.Locale;

/** What would have been read where reading stopped. */
public enum Expected {
    VERB,
    PROJECT_VERB,
    ISSUE,
    PERSON,
    DATE,
    DUE_RANGE,
    PROJECT,
    NEWS_KIND,
    LANGUAGE,
    TIME_ZONE,
    CODE,
    API_KEY,
    NUMBER,
    VALUE,
    /** Nothing more, or {@code for} and what is expected of the new holder. */
    FOR,
    /** Nothing more. */
    END,
    /** The line is longer than is read. */
    SHORTER;

    /** What {@code NotUnderstood} names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
