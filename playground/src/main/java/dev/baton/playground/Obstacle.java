package dev.baton.playground;

/** Why something that the visitor wants to have done cannot be done. */
public enum Obstacle implements Sentence {
    /** The company is being made. */
    NOT_READY,
    /** What the page sent is not what it was to send. */
    NOT_UNDERSTOOD,
    /** Nobody of that id is in the chat; argument: the id. */
    NO_PERSON,
    /** The room is not there for that person. */
    NO_ROOM,
    /** The message is not there for that person, or not any more. */
    NO_MESSAGE,
    /** The button is not there any more. */
    NO_BUTTON,
    /** The modal or dialog is not open before that person, or not any more. */
    NO_VIEW,
    /** Nothing was typed. */
    NOTHING_SAID,
    /** A button that Teams' servers have no part in; argument: its type. */
    NOT_FOR_SERVER;

    @Override
    public String bundle() {
        return "obstacle";
    }
}
