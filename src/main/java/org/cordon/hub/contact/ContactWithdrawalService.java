package org.cordon.hub.contact;

import java.time.Clock;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a bureau withdraw its declaration. Changes only the data that the bureau wrote, and touches neither the process nor the questions to
 * other bureaus. Otherwise the duration of the request could reveal that another bureau is asked.
 */
@Service
@Transactional
public class ContactWithdrawalService {

    private final ContactDeclarations declarations;
    private final CurrentCaller caller;
    private final Clock clock;

    ContactWithdrawalService(ContactDeclarations declarations, CurrentCaller caller, Clock clock) {
        this.declarations = declarations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Withdraws a declaration and deletes its content at once. The declaration is no longer compared or answered, but still counts towards
     * the quota.
     *
     * @throws Refusal not found, if the caller does not see the declaration; forbidden, if another bureau declared it; conflict, if the
     * declaration has ended
     */
    public void withdraw(String reference) {
        var declaration = declarations.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no declaration {reference} that you may see.", reference));
        if (caller.get().country().filter(declaration.country()::equals).isEmpty()) {
            throw Refusal.forbidden("Only the bureau that declared {reference} takes it back.", reference);
        }
        if (declaration.endedAt() != null) {
            throw Refusal.conflict("{reference} has ended: nothing of it is kept.", reference);
        }
        declarations.withdraw(reference, clock.instant());
        AuditNotes.concerns(reference);
    }
}
