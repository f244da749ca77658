package org.cordon.analysis.file.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.file.order.FileApproval;
import org.cordon.analysis.file.process.AnalysisFileProcess.Inputs;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
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
