package org.cordon.analysis.file.contribution;

import java.time.Clock;
import org.cordon.analysis.file.Contributions;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets countries take back what they contributed. */
@Service
@Transactional
public class ContributionWithdrawal {

    private final Contributions contributions;
    private final Quarantine quarantine;
    private final HandlingWorkflow handlings;
    private final Clock clock;

    ContributionWithdrawal(Contributions contributions, Quarantine quarantine, HandlingWorkflow handlings, Clock clock) {
        this.contributions = contributions;
        this.quarantine = quarantine;
        this.handlings = handlings;
        this.clock = clock;
    }

    /**
     * Takes a contribution back, and erases all its things.
     *
     * @throws Refusal not found, if the caller does not see the contribution; forbidden, if the caller's country has not supplied it;
     *                 conflict, if the contribution has already been taken back
     */
    public void withdraw(String reference) {
        var found = contributions.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no contribution {reference} that you may see.", reference));
        if (!found.own()) {
            throw Refusal.forbidden("Only the country that supplied {reference} takes it back.", reference);
        }
        if (!contributions.withdraw(reference, clock.instant())) {
            throw Refusal.conflict("{reference} has been taken back.", reference);
        }
        quarantine.check(reference);
        // Products and other things that rest on the contribution are treated as if it were now kept from everybody.
        handlings.handlingChanged(reference);
    }
}
