package dev.baton.command;

import java.time.LocalDate;

/** Reads what people type. */
public final class Grammar {

    private Grammar() {}

    /**
     * Reads a line. Never throws and takes time linear in the line's length; a line over 4 kB is not understood.
     *
     * @param line  as typed, see {@code Input.Line}
     * @param today the speaker's day, in their time zone
     */
    public static Command parse(String line, LocalDate today) {
        throw new UnsupportedOperationException();
    }
}
