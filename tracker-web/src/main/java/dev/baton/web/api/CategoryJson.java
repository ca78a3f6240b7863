package dev.baton.web.api;

import dev.baton.project.Category;

/** A category of a project. */
record CategoryJson(long id, long projectId, String name, int displayOrder) {

    static CategoryJson of(long projectId, Category category) {
        return new CategoryJson(category.id(), projectId, category.name(), category.displayOrder());
    }
}
