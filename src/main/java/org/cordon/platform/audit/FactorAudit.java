package org.cordon.platform.audit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.signin.factor.FactorEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records events of second factors: set up, removed, wrong codes, recovery codes. The row is written in the transaction of the event, so
 * that no event exists without its row.
 */
@Component
class FactorAudit {

    private static final String ROUTE = "second factor";
    private static final int DONE = 200;
    private static final int FAILED = 401;

    private final AuditLog log;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    FactorAudit(AuditLog log, CurrentCaller currentCaller, Clock clock) {
        this.log = log;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void happened(FactorEvent event) {
        if (event.kind() == FactorEvent.Kind.GUESSED) {
            // Each wrong code has a row already.
            return;
        }
        // During a sign-in Cordon itself acts for the account's owner.
        var actor = currentCaller.find().filter(caller -> !caller.isSystem() || event.kind() == FactorEvent.Kind.FORGOTTEN)
                .orElse(new Caller(event.account(), Set.of()));
        log.add(new AuditEntry(clock.instant(), action(event.kind()), actor.user(), actor.groups(), AuditNotes.address().orElse(null),
                ROUTE, null, null,
                List.of(event.account()), event.kind() == FactorEvent.Kind.WRONG_CODE ? FAILED : DONE));
    }

    private static AuditAction action(FactorEvent.Kind kind) {
        return switch (kind) {
            case SET_UP -> AuditAction.FACTOR_SET_UP;
            case REMOVED, FORGOTTEN -> AuditAction.FACTOR_REMOVED;
            case WRONG_CODE, GUESSED -> AuditAction.FACTOR_FAILED;
            case RECOVERY_CODE_USED -> AuditAction.RECOVERY_CODE_USED;
        };
    }
}
