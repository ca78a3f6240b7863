/** The application that puts the modules together. */
@NullMarked
package dev.baton;

import org.jspecify.annotations.NullMarked;
