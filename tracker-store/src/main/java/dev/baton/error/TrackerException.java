package dev.baton.error;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why the store did not do what was asked. Nothing was changed when one is thrown.
 *
 * <p>{@link #getMessage()} is a finished English sentence; {@link #sentence(Locale)} is the same in the reader's
 * language. The texts stand in the bundle {@code dev.baton.error.sentences}, looked up by {@link #key()}.
 */
public abstract sealed class TrackerException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    private TrackerException(String key, Object... arguments) {
        super(Sentences.format(key, Locale.ENGLISH, arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The bundle key of the sentence; stable, so that tests and callers can tell cases apart. */
    public String key() {
        return key;
    }

    /** The finished sentence in {@code locale}; English for a language that has no bundle. */
    public String sentence(Locale locale) {
        return Sentences.format(key, locale, arguments);
    }

    /**
     * There is no such thing, or the actor may not see it: the two are told in the same words, so that nobody learns
     * what exists.
     */
    public static final class NotFound extends TrackerException {
        /** @param key a key of the bundle; @param arguments what fills its places */
        public NotFound(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The input cannot be taken as it is; the sentence says what would be. */
    public static final class Invalid extends TrackerException {
        private final @Nullable String field;

        /** An input that is wrong as a whole. */
        public Invalid(String key, Object... arguments) {
            this(null, key, arguments);
        }

        private Invalid(@Nullable String field, String key, Object... arguments) {
            super(key, arguments);
            this.field = field;
        }

        /** An input wrong in one {@code field} (the form field's name, such as {@code summary} or {@code dueDate}). */
        public static Invalid at(String field, String key, Object... arguments) {
            return new Invalid(field, key, arguments);
        }

        /** The field that is wrong; null when it is not one field's fault. */
        public @Nullable String field() {
            return field;
        }
    }

    /** The actor sees the thing but may not do this to it. */
    public static final class Forbidden extends TrackerException {
        /** @param key a key of the bundle; @param arguments what fills its places */
        public Forbidden(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Somebody else changed the thing since the caller saw it. */
    public static final class Conflict extends TrackerException {
        private final List<Change> since;

        /** One change the caller had not seen: who changed which fields (their names as in forms), and when. */
        public record Change(String by, List<String> fields, Instant at) {}

        /** @param since what happened since the version the caller saw, oldest first; not empty */
        public Conflict(String key, List<Change> since, Object... arguments) {
            super(key, arguments);
            this.since = List.copyOf(since);
        }

        /** What happened since the version the caller saw, oldest first. */
        public List<Change> since() {
            return since;
        }
    }
}
