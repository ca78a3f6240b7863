/** The tracker over HTTP, for programs. Nothing here is public. */
@NullMarked
package dev.baton.web;

import org.jspecify.annotations.NullMarked;
