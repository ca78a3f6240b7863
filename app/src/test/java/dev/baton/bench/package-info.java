/** Measures Baton beside a floor in the same run: {@code ./mvnw -Pbench verify}. */
@NullMarked
package dev.baton.bench;

import org.jspecify.annotations.NullMarked;
