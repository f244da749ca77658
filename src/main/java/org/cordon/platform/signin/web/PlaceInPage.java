package org.cordon.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cordon.platform.signin.session.BrowserKeeps;
import org.springframework.stereotype.Component;

/**
 * The part of an address after {@code #}; in Tasklist it names the open task. A browser does not send this part, and loses it on the way to
 * the provider and back. So the sign-in page sends this part, and a cookie keeps it.
 */
@Component
public final class PlaceInPage {

    private static final String COOKIE = "cordon-place";
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** The form of a place in an address. It allows no character that could end a header of the answer. */
    private static final Pattern SOUND = Pattern.compile("#[\\w/?=&%.:;,~!$'()*+@-]{1,1000}");

    private final BrowserKeeps browser;

    PlaceInPage(BrowserKeeps browser) {
        this.browser = browser;
    }

    void keep(String place, HttpServletResponse response) {
        if (SOUND.matcher(place).matches()) {
            browser.keep(COOKIE, place, KEPT, response);
        }
    }

    /** Returns the address with the kept place. An address that already names a place is returned unchanged. */
    public String after(String address, HttpServletRequest request, HttpServletResponse response) {
        var place = browser.take(COOKIE, request, response).orElse("");
        return address.contains("#") ? address : address + place;
    }
}
