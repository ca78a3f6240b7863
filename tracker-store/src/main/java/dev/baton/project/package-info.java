/** Projects, what an issue in them can be (types, statuses, priorities), and who belongs to them. */
@NullMarked
package dev.baton.project;

import org.jspecify.annotations.NullMarked;
