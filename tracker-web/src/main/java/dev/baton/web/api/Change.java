package dev.baton.web.api;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of one field: nothing, that it be cleared (the parameter is there and empty), or what it shall be.
 *
 * @param given whether the parameter is there
 * @param value null when it is not there, and when it clears
 */
record Change<T>(boolean given, @Nullable T value) {

    static <T> Change<T> absent() {
        return new Change<>(false, null);
    }

    static <T> Change<T> cleared() {
        return new Change<>(true, null);
    }

    static <T> Change<T> to(T value) {
        return new Change<>(true, value);
    }

    /** Calls with the new value, or with null for a cleared field; not at all when the request says nothing. */
    void ifGiven(Consumer<@Nullable T> consumer) {
        if (given) {
            consumer.accept(value);
        }
    }

    /** What the function makes of the new value, or of null for a cleared field; empty when the request says nothing. */
    <R> Optional<R> map(Function<@Nullable T, R> function) {
        return given ? Optional.of(function.apply(value)) : Optional.empty();
    }

    /** The new value, for a field that cannot be empty; empty when the request says nothing, or nothing but that it be cleared. */
    Optional<T> toValue() {
        return Optional.ofNullable(value);
    }

    /** The field as it will be. */
    @Nullable
    T orIfAbsent(@Nullable T current) {
        return given ? value : current;
    }

    @Override
    public String toString() {
        return given ? Objects.toString(value, "cleared") : "absent";
    }
}
