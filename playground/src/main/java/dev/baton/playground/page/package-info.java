/** The page, and what it asks for. */
@NullMarked
package dev.baton.playground.page;

import org.jspecify.annotations.NullMarked;
