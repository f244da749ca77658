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
 * Sets the language of a request once the caller is known. The filters and the engine's own servlets need the language, because Spring sets
 * it only for Spring's own controllers. The language of an act is looked up in advance. After a refusal the transaction may be broken, and
 * the language could not be read any more.
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
