/** The one entry for whatever is asked in a chat. */
@NullMarked
package dev.baton.bot;

import org.jspecify.annotations.NullMarked;
