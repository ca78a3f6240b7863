/** Which chat user is which user of the tracker. */
@NullMarked
package dev.baton.account;

import org.jspecify.annotations.NullMarked;
