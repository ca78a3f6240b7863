/** The floor that the benchmark compares with; outside {@code dev.baton}, so that Baton's own scan never takes it in. */
@NullMarked
package dev.floor;

import org.jspecify.annotations.NullMarked;
