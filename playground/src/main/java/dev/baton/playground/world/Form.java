package dev.baton.playground.world;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A body of type {@code application/x-www-form-urlencoded}. {@link Calls} has read it before the servlet could. */
public final class Form {

    private Form() {}

    /** The fields in their order; of two with one name, the later. */
    public static Map<String, String> read(String body) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : body.split("&")) {
            var at = field.indexOf('=');
            if (at > 0) {
                fields.put(decoded(field.substring(0, at)), decoded(field.substring(at + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
