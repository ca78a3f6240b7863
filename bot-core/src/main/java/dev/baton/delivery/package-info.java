/** What channels and people are told, and how it reaches them without loss. */
@NullMarked
package dev.baton.delivery;

import org.jspecify.annotations.NullMarked;
