/** What a user can ask for, and the grammar that reads it. */
@NullMarked
package dev.baton.command;

import org.jspecify.annotations.NullMarked;
