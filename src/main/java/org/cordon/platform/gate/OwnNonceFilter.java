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
 * Gives each page of the webapps the nonce that its own policy names. The engine keeps one nonce for all requests. A page that is made
 * while another request comes in would carry the nonce of that request. The browser would then run none of the scripts of the page, and the
 * reader would see nothing.
 */
final class OwnNonceFilter extends OncePerRequestFilter {

    private static final Pattern NAMED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"[^\"]*\"");

    /**
     * Skips every request except those for the pages of the webapps. The address of a page ends with a slash; the address of a script,
     * style or picture does not.
     */
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
            // One byte is one character in this charset, so everything except the nonce stays as it is.
            var html = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            page.resetBuffer();
            page.getOutputStream()
                    .write(CARRIED.matcher(html).replaceAll("nonce=\"" + nonce.group(1) + "\"").getBytes(StandardCharsets.ISO_8859_1));
        }
        page.copyBodyToResponse();
    }
}
