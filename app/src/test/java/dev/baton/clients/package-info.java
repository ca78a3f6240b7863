/** Clients of Nulab Backlog's API, as they are published, against Baton as it is run. */
@NullMarked
package dev.baton.clients;

import org.jspecify.annotations.NullMarked;
