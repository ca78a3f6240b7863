/** Webhooks: where a project's activities are posted to, and the calls that are on their way. */
@NullMarked
package dev.baton.webhook;

import org.jspecify.annotations.NullMarked;
