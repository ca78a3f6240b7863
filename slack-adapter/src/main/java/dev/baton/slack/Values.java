package dev.baton.slack;

import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was entered into a modal. */
final class Values {

    private Values() {}

    /** A value for each field, by its block's id, in the modal's order; empty for nothing. */
    static Map<String, String> of(@Nullable ViewState state) {
        var values = new LinkedHashMap<String, String>();
        if (state != null && state.getValues() != null) {
            state.getValues()
                    .forEach((field, elements) -> elements.values().stream()
                            .findFirst()
                            .ifPresent(value -> values.put(field, entered(value))));
        }
        return values;
    }

    private static String entered(ViewState.Value value) {
        if (value.getSelectedOptions() != null) {
            return value.getSelectedOptions().stream()
                    .map(ViewState.SelectedOption::getValue)
                    .collect(Collectors.joining(","));
        }
        if (value.getSelectedOption() != null) {
            return value.getSelectedOption().getValue();
        }
        var typed = value.getSelectedDate() == null ? value.getValue() : value.getSelectedDate();
        return Objects.requireNonNullElse(typed, "");
    }
}
