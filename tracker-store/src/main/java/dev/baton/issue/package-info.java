/** Issues: created, edited, discussed, found; their history and who held them when. */
@NullMarked
package dev.baton.issue;

import org.jspecify.annotations.NullMarked;
