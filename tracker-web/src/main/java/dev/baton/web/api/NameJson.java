package dev.baton.web.api;

import dev.baton.project.Priority;
import dev.baton.project.Resolution;

/** A priority, a resolution, a standard status: what has an id and a name, and nothing else. The names are the API's, in English for everybody. */
record NameJson(int id, String name) {

    static NameJson of(Priority priority) {
        return new NameJson(
                priority.id(),
                switch (priority) {
                    case HIGH -> "High";
                    case NORMAL -> "Normal";
                    case LOW -> "Low";
                });
    }

    static NameJson of(Resolution resolution) {
        return new NameJson(
                resolution.id(),
                switch (resolution) {
                    case FIXED -> "Fixed";
                    case WONT_FIX -> "Won't Fix";
                    case INVALID -> "Invalid";
                    case DUPLICATION -> "Duplication";
                    case CANNOT_REPRODUCE -> "Cannot Reproduce";
                });
    }
}
