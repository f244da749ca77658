package org.cordon.platform.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps small values for Cordon in signed cookies of a browser. */
@Component
public final class BrowserKeeps {

    private final BrowserSeal seal;
    private final boolean https;

    BrowserKeeps(BrowserSeal seal, @Value("${cordon.base-url}") String baseUrl) {
        this.seal = seal;
        https = baseUrl.startsWith("https:");
    }

    public void keep(String name, String text, Duration lifetime, HttpServletResponse response) {
        set(name, seal.sign(name, text, lifetime), lifetime, response);
    }

    public Optional<String> find(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).flatMap(cookie -> seal.read(name, cookie.getValue()));
    }

    /** Returns a value that the browser kept, and deletes it there. */
    public Optional<String> take(String name, HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name) != null) {
            set(name, "", Duration.ZERO, response);
        }
        return find(name, request);
    }

    void set(String name, String value, Duration lifetime, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path("/").maxAge(lifetime).httpOnly(true).secure(https)
                .sameSite("Lax").build().toString());
    }
}
