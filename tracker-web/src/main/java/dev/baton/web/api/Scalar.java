package dev.baton.web.api;

import dev.baton.text.PlainText;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of value is read.
 *
 * @param fault   the sentence for what cannot be read
 * @param choices what can be read, where that is a short list; else empty
 * @param read    throws an {@code IllegalArgumentException} for what cannot be read
 */
record Scalar(String fault, String choices, Function<String, Object> read) {

    private static final int SHOWN = 50;
    private static final Class<?>[] NUMBERS = {long.class, int.class};

    private static final Map<Class<?>, Scalar> KNOWN = Map.of(
            String.class, new Scalar("parameter.unknown", "", text -> text),
            Integer.class, new Scalar("parameter.wholeNumber", "", text -> Integer.valueOf(whole(text))),
            Long.class, new Scalar("parameter.wholeNumber", "", text -> Long.valueOf(whole(text))),
            Double.class, new Scalar("parameter.number", "", Scalar::number),
            Boolean.class, new Scalar("parameter.boolean", "", Scalar::truth),
            LocalDate.class, new Scalar("parameter.date", "", Scalar::date));

    static Scalar of(Class<?> type) {
        var boxed = MethodType.methodType(type).wrap().returnType();
        var known = KNOWN.get(boxed);
        return known != null ? known : made(boxed);
    }

    /** Whether a record is a value by itself, and not a bundle of parameters. */
    static boolean canRead(Class<?> type) {
        return factory(type, String.class) != null;
    }

    /** @return the value, or the sentence that says why there is none */
    Object read(String name, String text) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            return new Refusal.Sentence(fault, name, PlainText.start(text, SHOWN), choices);
        }
    }

    private static String whole(String text) {
        var stripped = text.strip();
        if (!stripped.matches("-?[0-9]{1,19}")) {
            throw new IllegalArgumentException(stripped);
        }
        return stripped;
    }

    private static Object number(String text) {
        var stripped = text.strip();
        // no exponent, no infinity, and nothing that takes long to print
        if (!stripped.matches("-?[0-9]{1,12}(\\.[0-9]{1,10})?")) {
            throw new IllegalArgumentException(stripped);
        }
        return Double.valueOf(stripped);
    }

    private static Object truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object date(String text) {
        var stripped = text.strip();
        try {
            if (!stripped.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                throw new IllegalArgumentException(stripped);
            }
            return LocalDate.parse(stripped);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(stripped, e);
        }
    }

    /** For a type of the domain, by the factory it has. */
    private static Scalar made(Class<?> type) {
        var ofText = factory(type, String.class);
        if (ofText != null) {
            return new Scalar("parameter.unknown", "", text -> call(ofText, text.strip()));
        }
        for (var number : NUMBERS) {
            var factory = factory(type, number);
            if (factory != null) {
                return new Scalar(
                        "parameter.unknown",
                        "",
                        text -> call(
                                factory,
                                number == int.class
                                        ? (Object) Integer.valueOf(whole(text))
                                        : (Object) Long.valueOf(whole(text))));
            }
        }
        if (type.isEnum()) {
            var constants = Stream.of(type.getEnumConstants())
                    .collect(Collectors.toMap(Scalar::lowerCase, Function.identity()));
            return new Scalar(
                    "parameter.choice",
                    Stream.of(type.getEnumConstants()).map(Scalar::lowerCase).collect(Collectors.joining(", ")),
                    text -> {
                        var constant = constants.get(text.strip().toLowerCase(Locale.ROOT));
                        if (constant == null) {
                            throw new IllegalArgumentException(text);
                        }
                        return constant;
                    });
        }
        throw new IllegalStateException("There is no way to read a " + type);
    }

    private static String lowerCase(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Method factory(Class<?> type, Class<?> argument) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("of")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {argument})
                        && type.isAssignableFrom(method.getReturnType()))
                .findFirst()
                .map(method -> {
                    method.trySetAccessible();
                    return method;
                })
                .orElse(null);
    }

    private static Object call(Method factory, Object argument) {
        try {
            return factory.invoke(null, argument);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
