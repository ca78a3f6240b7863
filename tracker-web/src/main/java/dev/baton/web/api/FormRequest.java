package dev.baton.web.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters were read at the entrance, the same for every method; the key is not among them. */
final class FormRequest extends HttpServletRequestWrapper {

    private static final String FORM = Form.class.getName();
    private static final String KEY = FORM + ".key";

    private final Form form;
    private final boolean consumed;

    /** @param consumed whether the body was read, so that nobody else reads it */
    FormRequest(HttpServletRequest request, Form form, boolean consumed) {
        super(request);
        this.form = form;
        this.consumed = consumed;
        var key = form.takeApiKey();
        if (key != null) {
            hideKey(request, key);
        }
        request.setAttribute(FORM, form);
    }

    /** Keeps the key for whoever asks who is calling; the first one counts. */
    static void hideKey(HttpServletRequest request, String key) {
        if (request.getAttribute(KEY) == null) {
            request.setAttribute(KEY, key);
        }
    }

    /** The key that stood among the parameters; null when there was none. Nobody gets it twice. */
    static @Nullable String takeKey(HttpServletRequest request) {
        var key = (String) request.getAttribute(KEY);
        request.removeAttribute(KEY);
        return key;
    }

    /** The parameters of a request that came through the entrance. */
    static Form form(HttpServletRequest request) {
        return (Form) request.getAttribute(FORM);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return form.single(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return form.toMap();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(form.toMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return form.toMap().get(name);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return consumed ? new Nothing() : super.getInputStream();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return consumed ? new BufferedReader(Reader.nullReader()) : super.getReader();
    }

    private static final class Nothing extends ServletInputStream {

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("There is nothing to wait for");
        }

        @Override
        public int read() {
            return -1;
        }
    }
}
