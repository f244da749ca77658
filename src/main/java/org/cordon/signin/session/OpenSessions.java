package org.cordon.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.signin.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The sessions on this node in which somebody is signed in, and for how long they last. */
@Component
public final class OpenSessions {

    private final Set<OpenSession> all = ConcurrentHashMap.newKeySet();
    private final Accounts accounts;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    /**
     * @param idle    after which a session ends in which nothing was done
     * @param longest time from one sign-in to the next, whatever was done
     */
    OpenSessions(Accounts accounts, Clock clock, @Value("${cordon.session.idle}") Duration idle,
            @Value("${cordon.session.longest}") Duration longest) {
        this.accounts = accounts;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    public void open(HttpServletRequest request, Authentication person) {
        // It may be the short one in which somebody else has just left.
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        OpenSession.open(all, request, person, clock.instant());
    }

    boolean isOver(OpenSession session) {
        return session.isOver(clock.instant(), idle, longest);
    }

    void acted(OpenSession session) {
        session.acted(clock.instant());
    }

    /** The sessions of a person that still serve him, the last used first. */
    public List<OpenSession> of(String user) {
        return all.stream()
                .filter(session -> session.person().getName().equals(user) && !isOver(session) && accounts.isUnchanged(session.person()))
                .sorted(Comparator.comparing(OpenSession::lastAct).reversed()).toList();
    }
}
