package dev.baton.activity;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an activity's content lies in its row: the record as JSON, its simple name beside it. So a record may get components
 * that old rows lack (they must be nullable), but neither it nor its components may be renamed.
 */
final class ActivityJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, Class<?>> KINDS = Arrays.stream(ActivityContent.class.getPermittedSubclasses())
            .flatMap(kind -> kind.isInterface()
                    ? Arrays.stream(kind.getPermittedSubclasses())
                    : Arrays.stream(new Class<?>[] {kind}))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private ActivityJson() {}

    static String kind(ActivityContent content) {
        return content.getClass().getSimpleName();
    }

    static String write(ActivityContent content) {
        return JSON.writeValueAsString(content);
    }

    static String write(Set<Long> ids) {
        return JSON.writeValueAsString(new TreeSet<>(ids));
    }

    static ActivityContent readContent(String kind, String json) {
        var type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("No activity is of the kind " + kind);
        }
        return (ActivityContent) JSON.readValue(json, type);
    }

    static Set<Long> readIds(String json) {
        return Set.copyOf(JSON.readValue(json, new TypeReference<Set<Long>>() {}));
    }
}
