/** What Baton knows of a chat, whichever it is: people, conversations, messages, forms, and the one port to a platform. */
@NullMarked
package dev.baton.chat;

import org.jspecify.annotations.NullMarked;
