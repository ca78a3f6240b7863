package dev.baton.issue;

import dev.baton.error.TrackerException.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Hours as they are kept, and as they are shown. */
final class Hours {

    private Hours() {}

    static @Nullable BigDecimal checked(String field, @Nullable BigDecimal hours) {
        if (hours == null) {
            return null;
        }
        if (hours.signum() < 0 || hours.compareTo(BigDecimal.valueOf(Issue.MOST_HOURS)) > 0) {
            throw Invalid.at(field, "issue.hoursBeyond", Issue.MOST_HOURS);
        }
        return hours.setScale(2, RoundingMode.HALF_UP);
    }

    /** As people write it, without zeros at its end. */
    static @Nullable BigDecimal shortest(@Nullable BigDecimal hours) {
        if (hours == null) {
            return null;
        }
        var stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
