package dev.baton.web.api;

import dev.baton.activity.Field;
import dev.baton.project.Priority;
import dev.baton.project.Resolution;
import org.jspecify.annotations.Nullable;

/** What the API calls the fields that a change can be of, and their values. */
final class FieldName {

    private FieldName() {}

    static String of(Field field) {
        return switch (field) {
            case SUMMARY -> "summary";
            case DESCRIPTION -> "description";
            case TYPE -> "issueType";
            case STATUS -> "status";
            case PRIORITY -> "priority";
            case RESOLUTION -> "resolution";
            case ASSIGNEE -> "assigner";
            case CATEGORY -> "component";
            case VERSION -> "version";
            case MILESTONE -> "milestone";
            case START_DATE -> "startDate";
            case DUE_DATE -> "limitDate";
            case ESTIMATED_HOURS -> "estimatedHours";
            case ACTUAL_HOURS -> "actualHours";
            case PARENT -> "parentIssue";
            case ATTACHMENT -> "attachment";
        };
    }

    /** A change log's value as text to be shown, with the API's own names; null when empty. */
    static @Nullable String shown(Field field, @Nullable String text, @Nullable Long id) {
        if (id == null) {
            return text;
        }
        return switch (field) {
            case PRIORITY -> NameJson.of(Priority.of(id.intValue())).name();
            case RESOLUTION -> NameJson.of(Resolution.of(id.intValue())).name();
            default -> text;
        };
    }
}
