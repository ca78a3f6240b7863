/** Notices to persons: who has to hear of an activity, and why. */
@NullMarked
package dev.baton.notification;

import org.jspecify.annotations.NullMarked;
