package dev.baton.project;

/**
 * A part of the project's work that issues are sorted by, such as "Invoices"; an issue may have several.
 *
 * @param id           unique in the space
 * @param name         as entered, unique in the project
 * @param displayOrder ascending
 */
public record Category(long id, String name, int displayOrder) {}
