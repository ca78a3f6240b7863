/** Servers as processes of their own. */
@NullMarked
package dev.baton.process;

import org.jspecify.annotations.NullMarked;
