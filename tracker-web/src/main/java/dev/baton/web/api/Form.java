package dev.baton.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request: those of its query, then those of its form. Read by ourselves and not by the container, which
 * reads forms of POST only, drops what it cannot decode, and knows no limit for the others.
 */
final class Form {

    /** The name of the credential that stands among the parameters. */
    static final String API_KEY = "apiKey";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final int max;
    private int count;

    /** @param max the most parameters that are taken */
    Form(int max) {
        this.max = max;
    }

    /**
     * Adds what stands in a query or a form's body, whose characters are its bytes.
     *
     * @throws Refusal when it is not UTF-8 in URL encoding, or there are too many
     */
    void add(@Nullable String encoded) {
        if (encoded == null) {
            return;
        }
        for (int start = 0; start < encoded.length(); ) {
            int end = encoded.indexOf('&', start);
            end = end < 0 ? encoded.length() : end;
            if (end > start) {
                addPair(encoded.substring(start, end));
            }
            start = end + 1;
        }
    }

    private void addPair(String pair) {
        if (++count > max) {
            throw Refusal.invalid("request.tooManyParameters", String.valueOf(max));
        }
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    private static String decode(String encoded) {
        var bytes = ByteBuffer.allocate(encoded.length());
        try {
            for (int i = 0; i < encoded.length(); i++) {
                char c = encoded.charAt(i);
                if (c == '%') {
                    bytes.put((byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                    i += 2;
                } else {
                    bytes.put((byte) (c == '+' ? ' ' : c));
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.invalid("request.encoding");
        }
    }

    /** The API key, if the pair {@code name=value} of a query is one, with its name in any case; else null. */
    static @Nullable String apiKey(String pair) {
        int equals = pair.indexOf('=');
        try {
            return equals > 0 && decode(pair.substring(0, equals)).equalsIgnoreCase(API_KEY)
                    ? decode(pair.substring(equals + 1))
                    : null;
        } catch (Refusal malformed) {
            return null;
        }
    }

    /** The API key among the parameters, which is not among them afterwards. */
    @Nullable
    String takeApiKey() {
        var keys = values.remove(API_KEY);
        return keys == null ? null : keys.getFirst();
    }

    /** The first value of that name; null when there is none. */
    @Nullable
    String single(String name) {
        var found = values.get(name);
        return found == null ? null : found.getFirst();
    }

    /**
     * All values of a list: {@code name[]}, {@code name} and {@code name[0]}, {@code name[1]} and so on.
     *
     * @return null when none is there, which is something else than one that is empty
     */
    @Nullable
    List<String> list(String name) {
        List<String> found = null;
        for (var entry : values.entrySet()) {
            if (isElement(entry.getKey(), name)) {
                found = Objects.requireNonNullElseGet(found, ArrayList::new);
                found.addAll(entry.getValue());
            }
        }
        return found;
    }

    private static boolean isElement(String candidate, String name) {
        if (!candidate.startsWith(name)) {
            return false;
        }
        var rest = candidate.substring(name.length());
        return rest.isEmpty() || rest.matches("\\[[0-9]{0,9}]");
    }

    /** As the servlet API wants them. */
    Map<String, String[]> toMap() {
        var map = new LinkedHashMap<String, String[]>();
        values.forEach((name, all) -> map.put(name, all.toArray(String[]::new)));
        return Collections.unmodifiableMap(map);
    }
}
