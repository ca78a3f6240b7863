/** Microsoft Teams. Nothing here is public. */
@NullMarked
package dev.baton.teams;

import org.jspecify.annotations.NullMarked;
