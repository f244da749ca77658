package org.cordon.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.core.Authentication;

/**
 * What is known of one session in which somebody is signed in. Kept in the session itself, and among all of them for as long as it lasts.
 */
public final class OpenSession implements HttpSessionBindingListener {

    private static final String PLACE = OpenSession.class.getName();

    private final Set<OpenSession> all;
    private final Authentication person;
    private final Instant since;
    private final String address;
    private final String browser;
    private volatile Instant lastAct;

    private OpenSession(Set<OpenSession> all, Authentication person, Instant since, String address, String browser) {
        this.all = all;
        this.person = person;
        this.since = since;
        this.lastAct = since;
        this.address = address;
        this.browser = browser;
    }

    static void open(Set<OpenSession> all, HttpServletRequest request, Authentication person, Instant now) {
        request.getSession().setAttribute(PLACE, new OpenSession(all, person, now, request.getRemoteAddr(), BrowserName.of(request)));
    }

    /** The one of a request, or null. */
    public static OpenSession of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (OpenSession) session.getAttribute(PLACE);
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }

    void acted(Instant now) {
        lastAct = now;
    }

    /** Whether nothing was done for so long, or the sign-in is so long ago, that he has to sign in again. */
    boolean isOver(Instant now, Duration idle, Duration longest) {
        return !now.isBefore(lastAct.plus(idle)) || !now.isBefore(since.plus(longest));
    }

    public Authentication person() {
        return person;
    }

    public Instant since() {
        return since;
    }

    public Instant lastAct() {
        return lastAct;
    }

    public String address() {
        return address;
    }

    public String browser() {
        return browser;
    }
}
