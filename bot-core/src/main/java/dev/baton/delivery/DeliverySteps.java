package dev.baton.delivery;

/** Is told how far the delivery of a message has come; tests interrupt it there. */
@FunctionalInterface
interface DeliverySteps {

    /** The points between which something can be lost or repeated, in order. */
    enum Point {
        /** The rows are written, the change's transaction is open. */
        INSERTED,
        /** The change is committed, nobody was woken. */
        COMMITTED,
        /** The drain is wanted. */
        WOKEN,
        /** The drain of the place has begun. */
        STARTED,
        /** Rows are marked as perhaps sent. */
        MARKED,
        /** The platform took a message. */
        ACCEPTED,
        /** A step is remembered, others are to follow. */
        STEPPED,
        /** The platform took an edit. */
        EDITED,
        /** The rows are marked as done. */
        DONE,
        /** The run is over and the drain no longer wanted, or wanted at a later time. */
        FINISHED
    }

    /** Comes by. */
    void reached(Point point);
}
