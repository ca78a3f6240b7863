/** Files at issues. */
@NullMarked
package dev.baton.attachment;

import org.jspecify.annotations.NullMarked;
