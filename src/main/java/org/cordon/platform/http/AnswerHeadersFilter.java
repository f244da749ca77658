package org.cordon.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the headers that tell the browser how to treat an answer. All pages, files, results and errors behind this filter have these
 * headers, and nothing behind the filter can overwrite them. The pages of the webapps are an exception, because their policy has to name a
 * nonce. Files of the webapps may be cached if they are the same for all readers.
 */
public final class AnswerHeadersFilter extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";

    /** The policy of results for scripts: a browser must not treat these results as pages. */
    private static final String RESULTS_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /**
     * Lets a browser use a script, a style or words for a minute before it asks for them again, because a page has some hundred of them.
     * They hold no data on anybody. Within that minute after an upgrade, a browser may have old ones beside new ones.
     */
    private static final String FOR_A_MINUTE = "private, max-age=60";

    private final RequestMatcher results;
    private final RequestMatcher sameForAll;
    private final RequestMatcher webappPages;
    private final RequestMatcher mails;
    private final String pagesPolicy;

    /**
     * @param results     matches requests for results for scripts
     * @param sameForAll  matches scripts, styles, pictures and words, which are the same for everybody
     * @param webappPages matches pages, scripts and pictures of the webapps
     * @param mails       matches pages that show a mail, whose styles are inline
     * @param leadsTo     origins other than Cordon to which a form may lead
     */
    public AnswerHeadersFilter(RequestMatcher results, RequestMatcher sameForAll, RequestMatcher webappPages, RequestMatcher mails,
            String... leadsTo) {
        this.results = results;
        this.sameForAll = sameForAll;
        this.webappPages = webappPages;
        this.mails = mails;
        pagesPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action "
                + String.join(" ", "'self'", String.join(" ", leadsTo)).strip();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var headers = headers(request);
        headers.forEach(response::setHeader);
        chain.doFilter(request, new Kept(response, headers));
    }

    private Map<String, String> headers(HttpServletRequest request) {
        var headers = common(request.isSecure());
        if (!AskedPath.isPlain(request)) {
            // Addresses in another spelling are refused with a page or a problem. The matchers are not asked, because they fail at some of
            // these addresses.
            headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.put(POLICY, pagesPolicy);
        } else if (!webappPages.matches(request)) {
            headers.put(HttpHeaders.CACHE_CONTROL, sameForAll.matches(request) ? FOR_A_MINUTE : "no-store");
            headers.put(POLICY, policy(request));
        }
        return headers;
    }

    /** Returns the headers of an answer to a request that never reached this filter. */
    static Map<String, String> ofErrors(boolean secure) {
        var headers = common(secure);
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.put(POLICY, RESULTS_POLICY);
        return headers;
    }

    private static Map<String, String> common(boolean secure) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Map.of(
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "X-XSS-Protection", "0",
                "Referrer-Policy", "same-origin",
                "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin"));
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    private String policy(HttpServletRequest request) {
        if (results.matches(request)) {
            return RESULTS_POLICY;
        }
        return mails.matches(request) ? pagesPolicy + "; style-src 'self' 'unsafe-inline'" : pagesPolicy;
    }

    /**
     * An answer in which the given headers cannot be overwritten. A browser keeps no refusal; otherwise a script that could not be served
     * once, such as while the database is away, would be missing on every page for a minute.
     */
    private static final class Kept extends HttpServletResponseWrapper {

        private final Map<String, String> headers;

        Kept(HttpServletResponse response, Map<String, String> headers) {
            super(response);
            this.headers = headers;
        }

        @Override
        public void setStatus(int status) {
            keepOnlyWhatWasFound(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            keepOnlyWhatWasFound(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            keepOnlyWhatWasFound(status);
            super.sendError(status, message);
        }

        private void keepOnlyWhatWasFound(int status) {
            if (status >= SC_BAD_REQUEST) {
                super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!headers.containsKey(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!headers.containsKey(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
