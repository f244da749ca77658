package org.cordon.roundup.arrest.identity;

import java.util.Set;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Corrections;
import org.cordon.record.ledger.Fact;
import org.cordon.roundup.arrest.Arrest;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.arrest.ArrestRegister;
import org.cordon.roundup.arrest.Arrests;
import org.cordon.roundup.arrest.process.ArrestWorkflow;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.HangingFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a corrected answer through. The arrest, the target, the handling and the ledger become what they would be if the right answer had
 * been given from the beginning. If a confirmation was wrong, the ledger takes back a request for extradition too.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdentityCorrections {

    private static final Set<FactType> ANSWERS = Set.of(ArrestFact.IDENTITY_CONFIRMED, ArrestFact.IDENTITY_DENIED);

    private final Arrests arrests;
    private final ArrestRegister register;
    private final TargetService pursuit;
    private final ArrestWorkflow workflow;
    private final Corrections corrections;
    private final HangingFacts facts;

    IdentityCorrections(Arrests arrests, ArrestRegister register, TargetService pursuit, ArrestWorkflow workflow, Corrections corrections,
            HangingFacts facts) {
        this.arrests = arrests;
        this.register = register;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.corrections = corrections;
        this.facts = facts;
    }

    /**
     * Replaces the given answer by the right one.
     *
     * @param arrest the arrest; the caller has locked its target
     */
    void carryThrough(Arrest arrest, IdentityAnswer given, IdentityAnswer right) {
        var corrected = arrest.identityCorrected(right.method(), right.text());
        arrests.save(corrected);
        record(arrest, right.confirmed() ? ArrestFact.IDENTITY_CONFIRMED : ArrestFact.IDENTITY_DENIED);
        if (right.confirmed() && !given.confirmed()) {
            pursuit.arrestReported(arrest.target());
            pursuit.identityConfirmed(arrest.target());
            workflow.identityConfirmedAfterAll(register.asHandled(corrected));
        } else if (!right.confirmed() && given.confirmed()) {
            facts.reports(arrest.reference(), Set.of(ArrestFact.EXTRADITION_REQUESTED)).forEach(corrections::withdraw);
            if (pursuit.lock(arrest.target()).state().isPursued()) {
                pursuit.arrestWithdrawn(arrest.target());
            }
            workflow.identityDeniedAfterAll(arrest.reference());
        }
    }

    /** Replaces the fact of the wrong answer by the fact of the right answer, and keeps the time of the old fact. */
    private void record(Arrest arrest, FactType right) {
        var old = facts.reports(arrest.reference(), ANSWERS).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("The ledger holds no answer about " + arrest.reference()));
        var fact = old.fact();
        corrections.correct(old,
                new Fact(fact.operation(), right, fact.target(), fact.country(), fact.subject(), fact.happenedAt(), fact.detail()));
    }
}
