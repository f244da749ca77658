package org.cordon.product.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.product.making.ProposalCourse;
import org.cordon.product.process.TargetProposalProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_tellOfProposal}: tells the country to which somebody is proposed. */
@Component
final class TellOfProposalDelegate implements JavaDelegate {

    private final ProposalCourse proposals;

    TellOfProposalDelegate(ProposalCourse proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.tell(Variables.PRODUCT_REFERENCE.from(execution).require(), Variables.PROPOSAL_NUMBER.from(execution).require());
    }
}
