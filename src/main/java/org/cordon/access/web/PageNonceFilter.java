package org.cordon.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the policy of a webapp's page name the nonce that its scripts carry. The webapps keep the nonce in one place for all requests, so
 * that another request can replace it between the header and the body; the browser then refuses every script, and the page stays blank.
 */
final class PageNonceFilter extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern PAGE = Pattern.compile(".*/app/[^/]+/[^/]+/");
    private static final Pattern IN_PAGE = Pattern.compile("<script[^>]* nonce=\"([A-Za-z0-9_-]+)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var nonce = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        var policy = page.getHeader(POLICY);
        if (policy != null && nonce.find()) {
            page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll(Matcher.quoteReplacement("'nonce-" + nonce.group(1) + "'")));
        }
        page.copyBodyToResponse();
    }
}
