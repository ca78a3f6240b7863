package dev.baton.web.api;

import dev.baton.user.Language;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Words what Tomcat refuses by itself, before any filter is reached, as the API's errors; other paths keep Tomcat's page. */
final class ErrorValve extends ErrorReportValve {

    ErrorValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    /** What was refused before it came here goes no further, where somebody else would word it. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isError() && isOfApi(request)) {
            response.setSuspended(false); // as it is from the refusal on
            report(request, response, null);
        } else {
            super.invoke(request, response);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (!isOfApi(request)) {
            super.report(request, response, failure);
            return;
        }
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var refusal = Refusal.ofStatus(response.getStatus());
        var body = ApiJson.MAPPER.writeValueAsBytes(
                ErrorsJson.of(refusal.code(), refusal.sentences(Language.EN.locale())));
        try {
            response.setContentType(ApiJson.TYPE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Nobody heard of an error", gone);
        }
    }

    /** Also when the request was so malformed that its path is not known. */
    private static boolean isOfApi(Request request) {
        var path = request.getRequestURI();
        return path == null || path.isEmpty() || path.startsWith(ApiController.PATH);
    }
}
