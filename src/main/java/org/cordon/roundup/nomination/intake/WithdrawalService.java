package org.cordon.roundup.nomination.intake;

import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.NominationFacts;
import org.cordon.roundup.nomination.NominationFeature.NominationFact;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a country take back what it has nominated. */
@Service
@Transactional
public class WithdrawalService {

    private final OwnNominations own;
    private final Nominations nominations;
    private final Operations operations;
    private final NominationFacts facts;
    private final CurrentCaller caller;
    private final Clock clock;

    WithdrawalService(OwnNominations own, Nominations nominations, Operations operations, NominationFacts facts, CurrentCaller caller,
            Clock clock) {
        this.own = own;
        this.nominations = nominations;
        this.operations = operations;
        this.facts = facts;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal not found if there is no such nomination of the caller's country */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        own.require(reference);
    }

    /**
     * Takes back a nomination of the caller's country, as long as the nomination waits for a decision or for its admission. The person can
     * be nominated anew.
     *
     * @param reason why the country withdraws the nomination, for the coordination
     * @throws Refusal not found if the nomination is not the country's own, conflict if the nomination no longer waits for a decision or
     * for its admission
     */
    public void withdraw(String reference, String reason) {
        var known = nominations.find(reference).orElseThrow(() -> OwnNominations.notFound(reference));
        var operation = operations.hold(known.operation());
        var nomination = own.lock(reference);
        var why = required(reason);
        nominations.changed(nomination.withdrawnBecause(why), caller.get().user(), clock.instant());
        facts.record(NominationFact.NOMINATION_WITHDRAWN, nomination, operation, operation.nominationDeadline());
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Say why your country withdraws the nomination.", List.of(Reason.of("reason", "is missing")));
        }
        return IntakeTexts.shortEnough("reason", reason);
    }
}
