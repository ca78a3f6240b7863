/** Files that belong to issues. */
@NullMarked
package dev.baton.attachment;

import org.jspecify.annotations.NullMarked;
