/** Why the store refused: four kinds, each a finished sentence in the reader's language. */
@NullMarked
package dev.baton.error;

import org.jspecify.annotations.NullMarked;
