/** The two chats as they stand: people, rooms, messages, what is open before whom; and all that went over the wire. */
@NullMarked
package dev.baton.playground.world;

import org.jspecify.annotations.NullMarked;
