package dev.baton.web.api;

import dev.baton.user.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/** Why the API did not do what was asked, where the store was not even asked; one or several sentences. */
final class Refusal extends RuntimeException {

    static final int INTERNAL = 1;
    static final int UNAUTHORIZED_OPERATION = 5;
    static final int NO_RESOURCE = 6;
    static final int INVALID_REQUEST = 7;
    static final int TOO_LARGE = 10;
    static final int AUTHENTICATION = 11;
    static final int TOO_MANY_REQUESTS = 13;

    private static final long serialVersionUID = 1L;

    /** A sentence of the bundle, and what fills its places. */
    record Sentence(String key, Object... arguments) {

        String in(Locale locale) {
            var bundle = ResourceBundle.getBundle(
                    "dev.baton.web.api.sentences",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        }
    }

    private final int status;
    private final int code;
    private final transient List<Sentence> sentences;
    private final transient Set<HttpMethod> allowed;

    private Refusal(int status, int code, List<Sentence> sentences, Set<HttpMethod> allowed) {
        super(
                sentences.stream()
                        .map(sentence -> sentence.in(Language.EN.locale()))
                        .collect(Collectors.joining(" ")),
                null,
                false,
                false);
        this.status = status;
        this.code = code;
        this.sentences = sentences;
        this.allowed = allowed;
    }

    static Refusal of(int status, int code, String key, Object... arguments) {
        return new Refusal(status, code, List.of(new Sentence(key, arguments)), Set.of());
    }

    /** A request that cannot be taken as it is: 400. */
    static Refusal invalid(String key, Object... arguments) {
        return of(400, INVALID_REQUEST, key, arguments);
    }

    /** Like {@link #invalid}, with a sentence for each fault. */
    static Refusal invalid(List<Sentence> faults) {
        return new Refusal(400, INVALID_REQUEST, List.copyOf(faults), Set.of());
    }

    static Refusal unknownPath() {
        return of(404, NO_RESOURCE, "path.unknown");
    }

    static Refusal unauthenticated() {
        return of(401, AUTHENTICATION, "authentication.failed");
    }

    static Refusal tooLarge(String size) {
        return of(413, TOO_LARGE, "request.tooLarge", size);
    }

    static Refusal wrongMethod(String method, Set<HttpMethod> allowed) {
        return new Refusal(405, INVALID_REQUEST, List.of(new Sentence("method.wrong", method)), Set.copyOf(allowed));
    }

    /** For what the container or a library refuses with nothing but a status. */
    static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> of(status, UNAUTHORIZED_OPERATION, "request.forbidden");
            case 404 -> unknownPath();
            case 406 -> of(status, INVALID_REQUEST, "accept.wrong");
            case 413 -> of(status, TOO_LARGE, "request.tooLarge.plain");
            case 415 -> of(status, INVALID_REQUEST, "body.wrong");
            case 503 -> of(status, INTERNAL, "unavailable");
            default ->
                status >= 500 ? of(status, INTERNAL, "internal") : of(status, INVALID_REQUEST, "request.malformed");
        };
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    /** The methods that would do; empty unless the method was wrong. */
    Set<HttpMethod> allowed() {
        return allowed;
    }

    List<String> sentences(Locale locale) {
        return sentences.stream().map(sentence -> sentence.in(locale)).toList();
    }
}
