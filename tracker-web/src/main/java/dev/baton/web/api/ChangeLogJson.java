package dev.baton.web.api;

import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import org.jspecify.annotations.Nullable;

/** One field's change; values are what people read. */
record ChangeLogJson(
        String field,
        @Nullable String newValue,
        @Nullable String originalValue,
        @Nullable AttachmentInfo attachmentInfo,
        @Nullable String attributeInfo,
        @Nullable String notificationInfo) {

    /** The file that was attached or removed. */
    record AttachmentInfo(long id, String name) {}

    static ChangeLogJson of(ChangeLog change) {
        return new ChangeLogJson(
                FieldName.of(change.field()),
                FieldName.shown(change.field(), change.newValue(), change.newId()),
                FieldName.shown(change.field(), change.originalValue(), change.originalId()),
                change.field() == Field.ATTACHMENT ? attachment(change) : null,
                null,
                null);
    }

    private static @Nullable AttachmentInfo attachment(ChangeLog change) {
        var id = change.newId() == null ? change.originalId() : change.newId();
        var name = change.newValue() == null ? change.originalValue() : change.newValue();
        return id == null || name == null ? null : new AttachmentInfo(id, name);
    }
}
