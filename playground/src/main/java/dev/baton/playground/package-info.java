/**
 * Plays Slack and Microsoft Teams on one page, for whoever wants to try Baton without an account. It plays the platforms and
 * never Baton: it speaks with Baton's adapters by HTTP alone, signatures and tokens included. Only in the local mode.
 */
@NullMarked
package dev.baton.playground;

import org.jspecify.annotations.NullMarked;
