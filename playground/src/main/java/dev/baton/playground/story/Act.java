package dev.baton.playground.story;

/** What somebody does in a room. */
sealed interface Act {

    /** They say it: to others, or to Baton. People in it as {@code <@person-id>}. */
    record Say(String text) implements Act {}

    /** They press the button that carries this command line, on the newest message of the room that has it. */
    record Press(String line) implements Act {}

    /** They open their direct chat with Baton for the first time. */
    record Open() implements Act {}

    /** They add Baton to the room. */
    record Add() implements Act {}
}
