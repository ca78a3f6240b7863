package dev.baton.web.api;

import dev.baton.error.TrackerException;
import dev.baton.user.Language;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where a failure below {@code /api} becomes an answer, in the caller's language. Before everybody else who would
 * resolve an exception, and for whatever handler, because an unknown path ends in none of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Errors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Entrance.guards(request)) {
            return null;
        }
        write(request, response, failure);
        return new ModelAndView();
    }

    /** Answers with what the failure means; when the answer has begun already, or nobody hears it, it is left as it is. */
    void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        if (response.isCommitted() || failure instanceof AsyncRequestNotUsableException) {
            LOG.debug("An answer broke off", failure);
            return;
        }
        var answer = Answer.of(failure);
        if (answer.status() >= 500) {
            // the path has no query: nothing of the caller's key is in it
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        try {
            answer.write(response, Caller.language(request));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What is said of a failure. */
    private record Answer(
            int status,
            int code,
            @Nullable TrackerException told,
            @Nullable Refusal refusal) {

        static Answer of(Throwable failure) {
            return switch (failure) {
                case TrackerException.NotFound e -> new Answer(404, Refusal.NO_RESOURCE, e, null);
                case TrackerException.Invalid e ->
                    e.key().equals("attachment.tooLarge")
                            ? new Answer(413, Refusal.TOO_LARGE, e, null)
                            : new Answer(400, Refusal.INVALID_REQUEST, e, null);
                case TrackerException.Forbidden e -> new Answer(403, Refusal.UNAUTHORIZED_OPERATION, e, null);
                case TrackerException.Conflict e -> new Answer(409, Refusal.INVALID_REQUEST, e, null);
                case Refusal e -> of(e);
                case HttpRequestMethodNotSupportedException e ->
                    of(Refusal.wrongMethod(
                            e.getMethod(), Objects.requireNonNullElse(e.getSupportedHttpMethods(), Set.of())));
                // a path that names nothing, such as /users/x
                case MethodArgumentTypeMismatchException e -> of(Refusal.unknownPath());
                case MissingPathVariableException e -> of(Refusal.unknownPath());
                case MissingServletRequestParameterException e ->
                    of(Refusal.invalid("parameter.missing", e.getParameterName()));
                case MissingServletRequestPartException e ->
                    of(Refusal.invalid("parameter.missing", e.getRequestPartName()));
                case MaxUploadSizeExceededException e -> of(Refusal.ofStatus(413));
                case MultipartException e -> of(Refusal.ofStatus(400));
                case OptimisticLockingFailureException e ->
                    of(Refusal.of(409, Refusal.INVALID_REQUEST, "request.conflict"));
                case ErrorResponse e -> of(Refusal.ofStatus(e.getStatusCode().value()));
                case ServletException e -> e.getRootCause() == null ? of(Refusal.ofStatus(500)) : of(e.getRootCause());
                default -> of(Refusal.ofStatus(databaseIsAway(failure) ? 503 : 500));
            };
        }

        private static Answer of(Refusal refusal) {
            return new Answer(refusal.status(), refusal.code(), null, refusal);
        }

        void write(HttpServletResponse response, Language language) throws IOException {
            response.resetBuffer();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            if (refusal != null && !refusal.allowed().isEmpty()) {
                response.setHeader(HttpHeaders.ALLOW, allow(refusal.allowed()));
            }
            var body = ApiJson.MAPPER.writeValueAsBytes(ErrorsJson.of(code, sentences(language.locale())));
            response.setStatus(status);
            response.setContentType(ApiJson.TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }

        private List<String> sentences(Locale locale) {
            return told != null
                    ? List.of(told.sentence(locale))
                    : Objects.requireNonNull(refusal).sentences(locale);
        }

        private static String allow(Set<HttpMethod> methods) {
            var names = new TreeSet<String>();
            methods.forEach(method -> names.add(method.name()));
            if (methods.contains(HttpMethod.GET)) {
                names.add("HEAD");
            }
            return String.join(", ", names);
        }
    }

    private static boolean databaseIsAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("08")) {
                return true;
            }
        }
        return false;
    }
}
