package org.cordon.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The part of an address behind #, which in Tasklist names the open task. A browser keeps it to itself, and loses it on the way to the provider and back;
 * so the sign-in page tells it, and it waits in the session.
 */
final class PlaceInPage {

    private static final String KEPT = PlaceInPage.class.getName();

    /** As addresses are written; nothing in it can end a header. */
    private static final Pattern SOUND = Pattern.compile("#[\\w/?=&%.:;,~!$'()*+@-]{1,1000}");

    private PlaceInPage() {
    }

    static void keep(String place, HttpServletRequest request) {
        if (SOUND.matcher(place).matches()) {
            request.getSession().setAttribute(KEPT, place);
        }
    }

    /** The address with what was kept, unless it names a place itself. */
    static String after(String address, HttpServletRequest request) {
        var session = request.getSession(false);
        var place = session == null ? null : session.getAttribute(KEPT);
        if (place == null) {
            return address;
        }
        session.removeAttribute(KEPT);
        return address.contains("#") ? address : address + place;
    }
}
