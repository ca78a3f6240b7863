/** What each person looked at last. */
@NullMarked
package dev.baton.viewing;

import org.jspecify.annotations.NullMarked;
