/** Teams as Baton sees it: activities with tokens to Baton, and the Bot Connector that Baton calls. */
@NullMarked
package dev.baton.playground.teams;

import org.jspecify.annotations.NullMarked;
