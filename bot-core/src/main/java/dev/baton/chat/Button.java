package dev.baton.chat;

/**
 * A button. Pressing it is the same as typing its line.
 *
 * @param label     in the reader's language
 * @param line      the command line it carries; re-parsed and re-authorised when pressed
 * @param style     how it looks
 * @param opensForm whether the answer to it is a {@link Form}, which some platforms must know beforehand
 */
public record Button(String label, String line, Style style, boolean opensForm) {

    /** How a button looks. */
    public enum Style {
        PRIMARY,
        NORMAL,
        DANGER
    }
}
