/** Posts activities to webhooks: signed, in order, again until they arrive, and to no address that is not allowed. */
@NullMarked
package dev.baton.web.webhook;

import org.jspecify.annotations.NullMarked;
