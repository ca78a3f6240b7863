package dev.baton.web.api;

import dev.baton.project.Status;

/** A status of a project. */
record StatusJson(int id, long projectId, String name, String color, int displayOrder) {

    static StatusJson of(long projectId, Status status) {
        return new StatusJson(status.id(), projectId, status.name(), status.color(), status.displayOrder());
    }
}
