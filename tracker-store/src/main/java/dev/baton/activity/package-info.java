/** What happened: the feed, the audit trail and the event that listeners hear, all one thing. */
@NullMarked
package dev.baton.activity;

import org.jspecify.annotations.NullMarked;
