/** The space as a whole: what it is called, and what its administrators announce to everybody. */
@NullMarked
package dev.baton.space;

import org.jspecify.annotations.NullMarked;
