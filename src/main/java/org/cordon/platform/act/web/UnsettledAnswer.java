package org.cordon.platform.act.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer whose body and headers are held back until its act is committed. A header that the container has got cannot be taken back, and
 * the next attempt would repeat it.
 */
final class UnsettledAnswer extends ContentCachingResponseWrapper {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    UnsettledAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Discards the whole answer. */
    void forget() {
        headers.clear();
        resetBuffer();
        getResponse().setContentType(null);
        setStatus(SC_OK);
    }

    @Override
    protected void copyBodyToResponse(boolean complete) throws IOException {
        headers.forEach((name, values) -> {
            super.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> super.addHeader(name, value));
        });
        headers.clear();
        super.copyBodyToResponse(complete);
    }

    @Override
    public void setHeader(String name, String value) {
        if (isOfTheContent(name) || value == null) {
            super.setHeader(name, value);
        } else {
            headers.put(name, new ArrayList<>(List.of(value)));
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (isOfTheContent(name) || value == null) {
            super.addHeader(name, value);
        } else {
            headers.computeIfAbsent(name, any -> new ArrayList<>(super.getHeaders(name))).add(value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (isOfTheContent(name)) {
            super.setIntHeader(name, value);
        } else {
            setHeader(name, Integer.toString(value));
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (isOfTheContent(name)) {
            super.addIntHeader(name, value);
        } else {
            addHeader(name, Integer.toString(value));
        }
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name) || super.containsHeader(name);
    }

    @Override
    public String getHeader(String name) {
        return headers.containsKey(name) ? headers.get(name).get(0) : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.copyOf(headers.get(name)) : super.getHeaders(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        var names = new LinkedHashSet<>(super.getHeaderNames());
        names.addAll(headers.keySet());
        return names;
    }

    private static boolean isOfTheContent(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) || name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
    }
}
