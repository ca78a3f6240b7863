/** The database that tests run against, for every module. */
@NullMarked
package dev.baton.testdb;

import org.jspecify.annotations.NullMarked;
