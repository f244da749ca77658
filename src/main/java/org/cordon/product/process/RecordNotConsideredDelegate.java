package org.cordon.product.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.product.making.ProposalCourse;
import org.cordon.product.process.TargetProposalProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordNotConsidered}: the country has said nothing in time. */
@Component
final class RecordNotConsideredDelegate implements JavaDelegate {

    private final ProposalCourse proposals;

    RecordNotConsideredDelegate(ProposalCourse proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.recordSilence(Variables.PRODUCT_REFERENCE.from(execution).require(), Variables.PROPOSAL_NUMBER.from(execution).require());
    }
}
