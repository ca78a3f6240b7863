package dev.baton.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation's description what springdoc cannot know: our records of parameters, and the errors. */
final class DocumentedOperation implements OperationCustomizer {

    private static final Schema<?> ERRORS = new Schema<>().$ref("#/components/schemas/ErrorsJson");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean reads = reads(method);
        var parameters = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(Parameters.class))
                .flatMap(parameter ->
                        ParameterRecord.of(parameter.getParameterType()).parameters())
                .toList();
        if (reads) {
            parameters.forEach(parameter -> operation.addParametersItem(inQuery(parameter)));
        } else if (!parameters.isEmpty()) {
            operation.setRequestBody(form(parameters));
        }
        var answers = operation.getResponses();
        if (!parameters.isEmpty() || !reads) {
            error(answers, "400", "A parameter is missing or wrong (code 7).");
        }
        error(answers, "401", "There is no valid API key (code 11).");
        if (!reads) {
            error(answers, "403", "The caller may see it but not do this (code 5).");
        }
        if (hasPathVariable(method) || !reads) {
            error(answers, "404", "There is no such thing, or the caller may not see it (code 6).");
        }
        error(answers, "429", "Too many requests in this minute (code 13).");
        return operation;
    }

    private static boolean reads(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && List.of(mapping.method()).equals(List.of(RequestMethod.GET));
    }

    private static boolean hasPathVariable(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch((MethodParameter parameter) -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    private static io.swagger.v3.oas.models.parameters.Parameter inQuery(Parameter parameter) {
        return new io.swagger.v3.oas.models.parameters.Parameter()
                .in("query")
                .name(parameter.written())
                .description(parameter.description().isEmpty() ? null : parameter.description())
                .required(parameter.required())
                .schema(schema(parameter));
    }

    private static RequestBody form(List<Parameter> parameters) {
        var form = new ObjectSchema();
        parameters.forEach(parameter -> form.addProperty(parameter.written(), schema(parameter)));
        form.setRequired(parameters.stream()
                .filter(Parameter::required)
                .map(Parameter::written)
                .toList());
        return new RequestBody()
                .required(parameters.stream().anyMatch(Parameter::required))
                .content(new Content().addMediaType("application/x-www-form-urlencoded", new MediaType().schema(form)));
    }

    private static Schema<?> schema(Parameter parameter) {
        var value = value(parameter.type());
        var schema = parameter.isList() ? new ArraySchema().items(value) : value;
        var clears = parameter.shape() == Parameter.Shape.CHANGE ? "Empty clears it." : "";
        var text = (parameter.description() + " " + clears).strip();
        return text.isEmpty() ? schema : schema.description(text);
    }

    private static Schema<?> value(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return new IntegerSchema().format("int64");
        }
        if (type == int.class || type == Integer.class) {
            return new IntegerSchema();
        }
        if (type == double.class || type == Double.class) {
            return new NumberSchema();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanSchema();
        }
        if (type == LocalDate.class) {
            return new StringSchema().format("date");
        }
        var schema = new StringSchema();
        var choices = Scalar.of(type).choices();
        if (!choices.isEmpty()) {
            List.of(choices.split(", ")).forEach(schema::addEnumItem);
        }
        return schema;
    }

    private static void error(ApiResponses answers, String status, String description) {
        if (!answers.containsKey(status)) {
            answers.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(description)
                            .content(new Content().addMediaType(ApiJson.TYPE, new MediaType().schema(ERRORS))));
        }
    }
}
