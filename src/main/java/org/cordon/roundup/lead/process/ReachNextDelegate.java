package org.cordon.roundup.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.lead.care.LeadCare;
import org.cordon.roundup.lead.process.LeadAcknowledgementProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_reachNext}: a limit has passed; reaches the next in line of each bureau that is silent. */
@Component
final class ReachNextDelegate implements JavaDelegate {

    private final LeadCare care;

    ReachNextDelegate(LeadCare care) {
        this.care = care;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var passed = Variables.LIMITS_PASSED.from(execution).require();
        var looked = care.look(Variables.LEAD_REFERENCE.from(execution).require(), passed);
        Variables.LEAD_ACKNOWLEDGED.on(execution).set(looked.acknowledged());
        Variables.LINE_AT_END.on(execution).set(looked.atEnd());
        Variables.LIMITS_PASSED.on(execution).set(passed + 1);
        Variables.ACKNOWLEDGEMENT_DEADLINE.on(execution).set(looked.deadline().toString());
    }
}
