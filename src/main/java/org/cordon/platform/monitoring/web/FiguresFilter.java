package org.cordon.platform.monitoring.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordon.platform.monitoring.Figures;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the figures when an authorised caller asks for them. Figures cost nothing while nobody asks. */
final class FiguresFilter extends OncePerRequestFilter {

    private final Figures figures;

    FiguresFilter(Figures figures) {
        this.figures = figures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        figures.count();
        chain.doFilter(request, response);
    }
}
