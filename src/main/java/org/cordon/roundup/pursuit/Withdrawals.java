package org.cordon.roundup.pursuit;

import java.time.ZonedDateTime;
import java.util.Map;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a country no longer wants a person, or wants the person again. The pursuit and the messages follow. */
@Service
@Transactional
public class Withdrawals {

    private final Targets targets;
    private final TargetService targetService;
    private final Pursuits pursuits;
    private final Ledger ledger;
    private final OutcomeMessages messages;

    Withdrawals(Targets targets, TargetService targetService, Pursuits pursuits, Ledger ledger, OutcomeMessages messages) {
        this.targets = targets;
        this.targetService = targetService;
        this.pursuits = pursuits;
        this.ledger = ledger;
        this.messages = messages;
    }

    /** Withdraws a target for a wanting country. If no other country wants the person, the pursuit ends. */
    public void withdraw(String target, String country, String reason, ZonedDateTime at) {
        targets.withdraw(target, country, reason, at.toInstant());
        var operation = targets.find(target).orElseThrow().operation();
        ledger.record(new Fact(operation, PursuitFact.WITHDRAWN, target, country, null, at, Map.of()));
        if (targets.wanting(target).isEmpty()) {
            targetService.withdrawn(target);
            messages.ended(target, operation, country, "WITHDRAWN");
        }
    }

    /** Records that a country that had withdrawn wants the person again. If no other country wants the person, the pursuit begins anew. */
    public void soughtAgain(String target, String country, ZonedDateTime at) {
        targets.wantAgain(target, country);
        var found = targets.find(target).orElseThrow();
        ledger.record(new Fact(found.operation(), PursuitFact.SOUGHT_AGAIN, target, country, null, at, Map.of()));
        if (found.state() == TargetState.WITHDRAWN) {
            pursuits.resume(target);
            messages.soughtAgain(target, found.operation(), country);
        }
    }
}
