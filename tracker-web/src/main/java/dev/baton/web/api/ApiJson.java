package dev.baton.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes the records of this package, and lists of them, as the contract wants: fields in their order and also when null,
 * instants in whole seconds of UTC, days as their midnight in UTC. It writes nothing else, so that the application's own JSON
 * stays as it is, and it reads nothing: what comes in are forms.
 */
final class ApiJson extends JacksonJsonHttpMessageConverter {

    static final String TYPE = "application/json;charset=utf-8";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, text(INSTANT::format))
                    .addSerializer(LocalDate.class, text(day -> day + "T00:00:00Z")))
            .build();

    ApiJson() {
        super(MAPPER);
        setSupportedMediaTypes(List.of(MediaType.parseMediaType(TYPE)));
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> value, @Nullable MediaType mediaType) {
        return ours(type, value) && super.canWrite(type, value, mediaType);
    }

    @Override
    public boolean canWrite(Class<?> value, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }

    /** A record of this package, or a list of them. */
    private static boolean ours(ResolvableType type, Class<?> value) {
        return Stream.concat(Stream.of(type), Stream.of(type.getGenerics()))
                        .map(ResolvableType::resolve)
                        .anyMatch(found -> found != null && found.getPackage() == ApiJson.class.getPackage())
                || value.getPackage() == ApiJson.class.getPackage();
    }

    private static <T> ValueSerializer<T> text(Function<T, String> format) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(format.apply(value));
            }
        };
    }
}
