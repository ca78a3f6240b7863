/** How the store works with its database: whole transactions, retried when a race is lost; time in UTC. */
@NullMarked
package dev.baton.transaction;

import org.jspecify.annotations.NullMarked;
