/**
 * Teams as Baton sees it: activities with tokens to Baton, and the Bot Connector that Baton calls. Its beans have names of
 * their own, for the other chat and Baton itself have mentions, activities and endpoints too.
 */
@NullMarked
package dev.baton.playground.teams;

import org.jspecify.annotations.NullMarked;
