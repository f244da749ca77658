package org.cordon.analysis.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.order.FileApproval;
import org.cordon.analysis.process.AnalysisFileProcess.Inputs;
import org.cordon.analysis.process.AnalysisFileProcess.Variables;
import org.cordon.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_approveFile} with {@code approval}. */
@Component
final class ApproveFileListener implements TaskListener {

    private final FileApproval approval;

    ApproveFileListener(FileApproval approval) {
        this.approval = approval;
    }

    @Override
    public void notify(DelegateTask task) {
        approval.decideByTask(Variables.FILE_REFERENCE.from(task).require(), Posted.json(task, Inputs.APPROVAL));
    }
}
