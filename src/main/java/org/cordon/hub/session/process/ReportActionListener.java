package org.cordon.hub.session.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.session.ActionService;
import org.cordon.hub.session.process.AgreedActionProcess.Inputs;
import org.cordon.hub.session.process.AgreedActionProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_reportAction} with {@code report}. */
@Component
final class ReportActionListener implements TaskListener {

    private final ActionService actions;

    ReportActionListener(ActionService actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateTask task) {
        actions.reportByTask(Variables.SESSION_REFERENCE.from(task).require(), Variables.ACTION_CODE.from(task).require(),
                Posted.json(task, Inputs.REPORT));
    }
}
