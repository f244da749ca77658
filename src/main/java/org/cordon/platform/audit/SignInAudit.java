package org.cordon.platform.audit;

import java.time.Clock;
import java.util.List;
import org.cordon.platform.signin.SignInAttempt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records successful and failed sign-ins. A sign-in whose row cannot be written does not succeed. A try that the throttle turned away
 * leaves no row, so that strangers cannot fill the table. The earlier tries, because of which it was turned away, have left rows.
 */
@Component
class SignInAudit {

    private static final String ROUTE = "sign-in";
    private static final int SUCCEEDED = 200;
    private static final int FAILED = 401;

    private final AuditLog log;
    private final Clock clock;

    SignInAudit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void attempted(SignInAttempt attempt) {
        log.add(new AuditEntry(clock.instant(), attempt.succeeded() ? AuditAction.SIGN_IN : AuditAction.SIGN_IN_FAILED, attempt.account(),
                attempt.groups(), attempt.address(), ROUTE, null, null, List.of(), attempt.succeeded() ? SUCCEEDED : FAILED));
    }
}
