package dev.baton.web.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes the API key out of the query before anybody else sees it: what reads the query afterwards, such as an access log, a trace
 * or a message at DEBUG, has no key to write down.
 */
final class KeyValve extends ValveBase {

    KeyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var query = request.getCoyoteRequest().queryString();
        var text = query.toString();
        if (text != null && mayHoldKey(text)) {
            query.setString(withoutKey(request, text));
        }
        getNext().invoke(request, response);
    }

    /** A percent sign may hide a letter of its name. */
    private static boolean mayHoldKey(String query) {
        return query.contains("%") || query.toLowerCase(Locale.ROOT).contains("apikey");
    }

    private static String withoutKey(Request request, String query) {
        var rest = new ArrayList<String>();
        for (var pair : query.split("&", -1)) {
            var key = Form.apiKey(pair);
            if (key == null) {
                rest.add(pair);
            } else {
                FormRequest.hideKey(request, key);
            }
        }
        return String.join("&", rest);
    }
}
