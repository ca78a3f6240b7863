/** Tests of the store from the top: it alone on a real database. */
@NullMarked
package dev.baton;

import org.jspecify.annotations.NullMarked;
