/** The REST API that clients of Backlog's API v2 speak; whatever is peculiar about it stays here. */
@NullMarked
package dev.baton.web.api;

import org.jspecify.annotations.NullMarked;
