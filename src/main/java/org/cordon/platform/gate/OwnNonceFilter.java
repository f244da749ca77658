package org.cordon.platform.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the webapps the nonce that its own policy names. The engine keeps one nonce for all requests: a page that is made
 * while another request comes in carries the other's nonce, and its reader sees nothing, because the browser runs none of its scripts.
 */
final class OwnNonceFilter extends OncePerRequestFilter {

    private static final Pattern NAMED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"[^\"]*\"");

    /** The page of a webapp ends with a slash; its scripts, styles and pictures do not. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AskedPath.of(request).endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var policy = response.getHeader("Content-Security-Policy");
        var nonce = NAMED.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            // Each byte is one character of this charset, so that what is not replaced stays as it is.
            var html = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            page.resetBuffer();
            page.getOutputStream()
                    .write(CARRIED.matcher(html).replaceAll("nonce=\"" + nonce.group(1) + "\"").getBytes(StandardCharsets.ISO_8859_1));
        }
        page.copyBodyToResponse();
    }
}
