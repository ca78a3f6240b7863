/** Slack. Nothing here is public. */
@NullMarked
package dev.baton.slack;

import org.jspecify.annotations.NullMarked;
