/** The people of the space, and who may do what in it. */
@NullMarked
package dev.baton.user;

import org.jspecify.annotations.NullMarked;
