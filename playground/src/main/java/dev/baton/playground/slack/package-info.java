/** Slack as Baton sees it: signed requests to Baton, and the Web API that Baton calls. */
@NullMarked
package dev.baton.playground.slack;

import org.jspecify.annotations.NullMarked;
