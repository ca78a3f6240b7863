package dev.baton.web.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record of parameters.
 *
 * @param name        as it stands in requests, a list's without {@code []}
 * @param description empty when nothing is said of it
 * @param shape       how often it may stand there, and what its absence means
 * @param type        of one value; of the record within, for that shape
 * @param required    whether a request without it is refused
 * @param scalar      how a value is read; null for a record within
 */
record Parameter(
        String name,
        String description,
        Shape shape,
        Class<?> type,
        boolean required,
        @Nullable Scalar scalar) {

    enum Shape {
        ONE,
        LIST,
        CHANGE,
        CHANGED_LIST,
        RECORD
    }

    static Parameter of(RecordComponent component) {
        var named = component.getAnnotation(Named.class);
        var described = component.getAnnotation(Described.class);
        var type = component.getGenericType();
        var shape = Shape.ONE;
        if (component.getType() == Change.class) {
            type = argument(type);
            shape = isList(type) ? Shape.CHANGED_LIST : Shape.CHANGE;
        } else if (isList(type)) {
            shape = Shape.LIST;
        } else if (isRecordOfParameters(component.getType())) {
            shape = Shape.RECORD;
        }
        if (isList(type)) {
            type = argument(type);
        }
        boolean optional = shape != Shape.ONE || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Parameter(
                named == null ? component.getName() : named.value(),
                described == null ? "" : described.value(),
                shape,
                (Class<?>) type,
                !optional,
                shape == Shape.RECORD ? null : Scalar.of((Class<?>) type));
    }

    /** A record that is no value by itself. */
    private static boolean isRecordOfParameters(Class<?> type) {
        return type.isRecord() && !Scalar.canRead(type);
    }

    boolean isList() {
        return shape == Shape.LIST || shape == Shape.CHANGED_LIST;
    }

    /** As it is written in requests and in the documentation. */
    String written() {
        return isList() ? name + "[]" : name;
    }

    /**
     * The component's value.
     *
     * @param faults gets a sentence for what is wrong with it; the value is null then
     */
    @Nullable
    Object read(Form form, List<Refusal.Sentence> faults) {
        return switch (shape) {
            case ONE -> one(form.single(name), faults);
            case CHANGE -> change(form.single(name), faults);
            case LIST -> {
                var all = all(form.list(name), faults);
                yield all == null ? List.of() : all;
            }
            case CHANGED_LIST -> {
                var all = all(form.list(name), faults);
                yield all == null ? Change.absent() : Change.to(all);
            }
            case RECORD -> ParameterRecord.of(type).read(form, faults);
        };
    }

    private @Nullable Object one(@Nullable String text, List<Refusal.Sentence> faults) {
        if (text == null || text.isBlank() && type != String.class) {
            if (required) {
                faults.add(new Refusal.Sentence("parameter.missing", name));
            }
            return null;
        }
        return value(text, faults);
    }

    private Change<Object> change(@Nullable String text, List<Refusal.Sentence> faults) {
        if (text == null) {
            return Change.absent();
        }
        var value = text.isBlank() ? null : value(text, faults);
        return value == null ? Change.cleared() : Change.to(value);
    }

    private @Nullable List<Object> all(@Nullable List<String> texts, List<Refusal.Sentence> faults) {
        if (texts == null) {
            return null;
        }
        var all = new ArrayList<Object>();
        for (var text : texts) {
            var value = text.isBlank() ? null : value(text, faults);
            if (value != null) {
                all.add(value);
            }
        }
        return List.copyOf(all);
    }

    private @Nullable Object value(String text, List<Refusal.Sentence> faults) {
        var value = Objects.requireNonNull(scalar).read(written(), text);
        if (value instanceof Refusal.Sentence fault) {
            faults.add(fault);
            return null;
        }
        return value;
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
