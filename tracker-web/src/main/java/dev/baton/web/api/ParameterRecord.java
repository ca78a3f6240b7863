package dev.baton.web.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record whose components are parameters; see {@link Parameters}.
 *
 * @param components in the record's order
 */
record ParameterRecord(Constructor<?> constructor, List<Parameter> components) {

    private static final ClassValue<ParameterRecord> KNOWN = new ClassValue<>() {
        @Override
        protected ParameterRecord computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new ParameterRecord(
                        constructor,
                        Arrays.stream(components).map(Parameter::of).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Every record has its canonical constructor", e);
            }
        }
    };

    static ParameterRecord of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** All parameters, those of records within in their place. */
    Stream<Parameter> parameters() {
        return components.stream()
                .flatMap(component -> component.shape() == Parameter.Shape.RECORD
                        ? of(component.type()).parameters()
                        : Stream.of(component));
    }

    /** The record. @throws Refusal with a sentence for each parameter that is wrong */
    Object read(Form form) {
        var faults = new ArrayList<Refusal.Sentence>();
        var made = read(form, faults);
        if (made == null) {
            throw Refusal.invalid(faults);
        }
        return made;
    }

    /** @return null when there are faults */
    @Nullable
    Object read(Form form, List<Refusal.Sentence> faults) {
        var arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.get(i).read(form, faults);
        }
        return faults.isEmpty() ? make(arguments) : null;
    }

    private Object make(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
