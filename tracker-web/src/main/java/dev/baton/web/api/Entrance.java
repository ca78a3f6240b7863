package dev.baton.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request to the API passes first: its parameters are read within limits, its key is taken out of them, and whatever
 * goes wrong further inside, in filters and firewalls too, comes out as an error of the contract's.
 */
final class Entrance extends OncePerRequestFilter {

    /** The most parameters that are taken. */
    private static final int PARAMETERS = 1_000;

    private final DataSize maxForm;
    private final Errors errors;

    Entrance(DataSize maxForm, Errors errors) {
        this.maxForm = maxForm;
        this.errors = errors;
    }

    /**
     * Whether the request is one to the API; by the path as the container understood it, not as it was written. What else is
     * below {@code /api} is somebody else's, such as a chat's.
     */
    static boolean guards(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals(ApiController.PATH) || path.startsWith(ApiController.PATH + "/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guards(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(read(request), new OwnErrors(request, response, errors));
        } catch (RuntimeException | ServletException failure) {
            errors.write(request, response, failure);
        }
    }

    private FormRequest read(HttpServletRequest request) throws IOException {
        var form = new Form(PARAMETERS);
        form.add(request.getQueryString());
        boolean body = hasBody(request);
        boolean consumed = body && isForm(request.getContentType());
        if (consumed) {
            form.add(body(request));
        } else if (body && !isMultipart(request.getContentType())) {
            // a body that nobody reads would look like success
            throw Refusal.ofStatus(415);
        }
        return new FormRequest(request, form, consumed);
    }

    private String body(HttpServletRequest request) throws IOException {
        int max = Math.toIntExact(maxForm.toBytes());
        if (request.getContentLengthLong() > max) {
            throw Refusal.tooLarge(size());
        }
        var bytes = request.getInputStream().readNBytes(max + 1);
        if (bytes.length > max) {
            throw Refusal.tooLarge(size());
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String size() {
        return maxForm.toKilobytes() + " KB";
    }

    /** What a GET brings along means nothing. */
    private static boolean hasBody(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST", "PUT", "PATCH", "DELETE" ->
                request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
            default -> false;
        };
    }

    private static boolean isForm(@Nullable String type) {
        return is("application/x-www-form-urlencoded", type);
    }

    private static boolean isMultipart(@Nullable String type) {
        return is("multipart/form-data", type);
    }

    private static boolean is(String wanted, @Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(wanted);
    }

    /** Turns the errors that filters and the framework send as a bare status into the contract's. */
    private static final class OwnErrors extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final Errors errors;

        OwnErrors(HttpServletRequest request, HttpServletResponse response, Errors errors) {
            super(response);
            this.request = request;
            this.response = response;
            this.errors = errors;
        }

        @Override
        public void sendError(int status) {
            errors.write(request, response, Refusal.ofStatus(status));
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }
    }
}
