package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.product.making.TargetProposals;
import org.cordon.analysis.product.process.TargetProposalProcess.Inputs;
import org.cordon.analysis.product.process.TargetProposalProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_considerTarget} with {@code consideration}. */
@Component
final class ConsiderTargetListener implements TaskListener {

    private final TargetProposals proposals;

    ConsiderTargetListener(TargetProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void notify(DelegateTask task) {
        proposals.considerByTask(Variables.PRODUCT_REFERENCE.from(task).require(), Variables.PROPOSAL_NUMBER.from(task).require(),
                Posted.json(task, Inputs.CONSIDERATION));
    }
}
