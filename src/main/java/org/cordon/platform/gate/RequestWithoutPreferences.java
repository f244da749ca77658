package org.cordon.platform.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/**
 * A request without its preferred languages and encodings. The engine's interface offers no choice of languages or encodings, and yet fails
 * if it cannot parse these headers.
 */
final class RequestWithoutPreferences extends HttpServletRequestWrapper {

    private static final Set<String> LEFT_OUT = Set.of("accept-language", "accept-encoding");

    RequestWithoutPreferences(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        return isLeftOut(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isLeftOut(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream().filter(name -> !isLeftOut(name)).toList());
    }

    private static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name.toLowerCase(Locale.ROOT));
    }
}
