/** Measures Baton beside a floor in the same run. */
@NullMarked
package dev.baton.bench;

import org.jspecify.annotations.NullMarked;
