package org.cordon.platform.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.kernel.shared.web.RequestLanguage;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in which language a request is answered, once it is known whose it is: for the filters and the engine's own servlets, which no
 * controller's framework serves. Whose act may be refused in a transaction that is broken by then is asked for his language before it
 * begins.
 */
public final class LanguageFilter extends OncePerRequestFilter {

    private final ReaderLanguage languages;

    public LanguageFilter(ReaderLanguage languages) {
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            languages.settle(request);
        }
        RequestLanguage.begin(() -> languages.resolveLocale(request));
        try {
            chain.doFilter(request, response);
        } finally {
            RequestLanguage.end();
        }
    }
}
