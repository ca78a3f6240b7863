/** The databases that tests run on: one genuine MySQL server for each JVM, and H2; a fresh empty schema for whoever asks. */
@NullMarked
package dev.baton.testdb;

import org.jspecify.annotations.NullMarked;
