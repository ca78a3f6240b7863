/** What the tests of several packages share. */
@NullMarked
package dev.baton;

import org.jspecify.annotations.NullMarked;
