/** Thanks for an issue or a comment. */
@NullMarked
package dev.baton.star;

import org.jspecify.annotations.NullMarked;
