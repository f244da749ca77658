package org.cordon.exchange.alert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.exchange.alert.issue.AlertIssuing;
import org.cordon.exchange.alert.process.AlertIssuingProcess.Inputs;
import org.cordon.exchange.alert.process.AlertIssuingProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_issueAlert}: takes the alert that the start form holds. One that came by other means is taken already. */
@Component
final class IssueAlertListener implements ExecutionListener {

    private final AlertIssuing issuing;

    IssueAlertListener(AlertIssuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.ALERT_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var reference = issuing.register(Posted.json(execution, Inputs.ALERT));
        execution.setProcessBusinessKey(reference);
        Variables.ALERT_REFERENCE.on(execution).set(reference);
    }
}
