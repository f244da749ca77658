package org.cordon.roundup.lead.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.lead.care.Assessment;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.roundup.lead.care.AssessmentService.Words;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Inputs;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_assessLead} with {@code outcome}, {@code because}, {@code ledTo}, {@code text} and {@code alike}. */
@Component
final class AssessLeadListener implements TaskListener {

    private final AssessmentService assessments;

    AssessLeadListener(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @Override
    public void notify(DelegateTask task) {
        var outcome = assessments.assess(Variables.LEAD_REFERENCE.from(task).require(),
                new Words(Posted.text(task, Inputs.OUTCOME), Posted.text(task, Inputs.BECAUSE),
                        references(Posted.text(task, Inputs.LED_TO)), Posted.text(task, Inputs.TEXT)),
                references(Posted.text(task, Inputs.ALIKE)));
        Variables.LEAD_USED.on(task).set(outcome == Assessment.USED);
        Variables.LEAD_PASSED_ON.on(task).set(outcome == Assessment.PASSED_ON);
    }

    private static List<String> references(String posted) {
        return posted == null || posted.isBlank() ? List.of() : List.of(posted.strip().split("\\s+"));
    }
}
