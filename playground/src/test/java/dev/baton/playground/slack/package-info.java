/** Slack as it is played. */
@NullMarked
package dev.baton.playground.slack;

import org.jspecify.annotations.NullMarked;
