/** Text as people write it: what of it the store takes, and how it is compared. */
@NullMarked
package dev.baton.text;

import org.jspecify.annotations.NullMarked;
