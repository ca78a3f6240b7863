/** The company that a first visit finds, and how it comes to be. */
@NullMarked
package dev.baton.playground.story;

import org.jspecify.annotations.NullMarked;
