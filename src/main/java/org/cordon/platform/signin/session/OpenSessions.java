package org.cordon.platform.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordon.platform.signin.Accounts;
import org.cordon.platform.signin.Accounts.State;
import org.cordon.platform.signin.kept.KeptSessions;
import org.cordon.platform.signin.kept.KeptSessions.OneOf;
import org.cordon.platform.signin.kept.OpenSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The sessions of signed-in people, on all nodes. */
@Component
public class OpenSessions {

    private final KeptSessions kept;
    private final Accounts accounts;
    private final Clock clock;
    private final Duration idle;

    OpenSessions(KeptSessions kept, Accounts accounts, Clock clock, @Value("${cordon.session.idle}") Duration idle) {
        this.kept = kept;
        this.accounts = accounts;
        this.clock = clock;
        this.idle = idle;
    }

    public void open(HttpServletRequest request, Authentication person) {
        // This session has a short lifetime if the person has just left a webapp.
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        OpenSession.open(request, person, BrowserName.of(request), clock.instant());
    }

    /**
     * Lets the session of a person continue although the person's account has just changed. The session has a new token from now on. A
     * request that was under way before the change may end what the old token names, and cannot end this session.
     */
    public void goOn(HttpServletRequest request, Authentication person) {
        request.changeSessionId();
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(person));
        OpenSession.goOn(request, person);
    }

    void acted(HttpSession session) {
        kept.acted(session.getId(), Instant.ofEpochMilli(session.getLastAccessedTime()));
    }

    /** Returns the caller's live sessions, the last used first. */
    public List<OneOf> of(String user, HttpServletRequest request) {
        var session = request.getSession(false);
        var mark = accounts.state(user).map(State::mark).orElse("");
        return kept.of(user, session == null ? "" : session.getId()).stream()
                .filter(one -> one.mark() == null || one.mark().equals(mark)).toList();
    }
}
