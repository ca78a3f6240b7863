/** The playground as people see it: in a real browser. */
@NullMarked
package dev.baton.browser;

import org.jspecify.annotations.NullMarked;
