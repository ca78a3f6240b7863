/** Who wants to hear of an issue without holding it. */
@NullMarked
package dev.baton.watching;

import org.jspecify.annotations.NullMarked;
