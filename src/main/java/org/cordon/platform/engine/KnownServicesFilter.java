package org.cordon.platform.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Speeds up the engine's REST interface. The interface looks for its provider in every jar at each request, by the class loader of the
 * thread. This filter remembers where the first request found the provider.
 */
final class KnownServicesFilter extends OncePerRequestFilter {

    private static final String SERVICES = "META-INF/services/";

    private final Map<ClassLoader, ClassLoader> known = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(known.computeIfAbsent(usual, Services::new));
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** A class loader that loads what its parent loads, and remembers where services are declared. */
    private static final class Services extends ClassLoader {

        private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

        Services(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith(SERVICES) ? Collections.enumeration(declarations(name)) : super.getResources(name);
        }

        private List<URL> declarations(String name) throws IOException {
            var declarations = found.get(name);
            if (declarations == null) {
                declarations = Collections.list(super.getResources(name));
                found.put(name, declarations);
            }
            return declarations;
        }
    }
}
