package dev.baton.issue;

import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.project.Resolution;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes entries of the change log; none where nothing changed. */
final class Changes {

    private Changes() {}

    static @Nullable ChangeLog of(Field field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? null : new ChangeLog(field, before, after, null, null);
    }

    static @Nullable ChangeLog of(
            Field field,
            @Nullable String before,
            @Nullable String after,
            @Nullable Long idBefore,
            @Nullable Long idAfter) {
        return Objects.equals(idBefore, idAfter) ? null : new ChangeLog(field, before, after, idBefore, idAfter);
    }

    /** Of texts; an empty one is none. */
    static @Nullable ChangeLog ofText(Field field, String before, String after) {
        return of(field, before.isEmpty() ? null : before, after.isEmpty() ? null : after);
    }

    static @Nullable ChangeLog ofHours(Field field, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return of(field, text(before), text(after));
    }

    static @Nullable ChangeLog ofResolution(@Nullable Resolution before, @Nullable Resolution after) {
        return of(Field.RESOLUTION, name(before), name(after), id(before), id(after));
    }

    private static @Nullable String text(@Nullable BigDecimal hours) {
        return hours == null ? null : hours.toPlainString();
    }

    private static @Nullable String name(@Nullable Resolution value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Long id(@Nullable Resolution value) {
        return value == null ? null : (long) value.id();
    }
}
