package org.cordon.roundup.lead.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.lead.LeadForm;
import org.cordon.roundup.lead.care.Assessment;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.roundup.lead.care.AssessmentService.Words;
import org.cordon.roundup.lead.care.LeadAnnouncements;
import org.cordon.roundup.lead.care.LeadCare;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Inputs;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners of {@code lead-handling} and {@code lead-acknowledgement}. */
@Configuration(proxyBeanMethods = false)
class LeadDelegates {

    /** Runs {@code serviceTask_recordNotAssessed}: records that nobody has assessed the lead in time. */
    @Bean
    JavaDelegate recordNotAssessedDelegate(AssessmentService assessments) {
        return about(Variables.LEAD_REFERENCE).call(assessments::recordNotAssessed);
    }

    /** Runs {@code serviceTask_recordUnacknowledged}: tells the coordination which bureaus have not acknowledged the lead. */
    @Bean
    JavaDelegate recordUnacknowledgedDelegate(LeadCare care) {
        return about(Variables.LEAD_REFERENCE).call(care::recordUnacknowledged);
    }

    /** Runs {@code sendTask_remindAssessment}: reminds the wanting countries of a lead that waits for them. */
    @Bean
    JavaDelegate remindAssessmentDelegate(LeadAnnouncements announcements) {
        return about(Variables.LEAD_REFERENCE).call(announcements::remind);
    }

    /** Completes {@code userTask_assessLead} with {@code outcome}, {@code because}, {@code ledTo}, {@code text} and {@code alike}. */
    @Bean
    TaskListener assessLeadListener(AssessmentService assessments) {
        return task -> {
            var outcome = assessments.assess(Variables.LEAD_REFERENCE.from(task).require(),
                    new Words(Posted.text(task, Inputs.OUTCOME), Posted.text(task, Inputs.BECAUSE), Posted.words(task, Inputs.LED_TO),
                            Posted.text(task, Inputs.TEXT)),
                    Posted.words(task, Inputs.ALIKE));
            Variables.LEAD_USED.on(task).set(outcome == Assessment.USED);
            Variables.LEAD_PASSED_ON.on(task).set(outcome == Assessment.PASSED_ON);
        };
    }

    /**
     * Runs on {@code startEvent_shareLead}: takes the report that the start form holds. A report that came by other means has been taken
     * before.
     */
    @Bean
    ExecutionListener shareLeadListener(LeadForm form) {
        return startForm(Variables.LEAD_REFERENCE, Inputs.REPORT, form::take, LeadForm.Entry::reference,
                entry -> entry.lead().map(LeadWorkflow::kept).orElse(List.of(Variables.LEAD_MATCHED.is(false))));
    }

    /** Runs {@code serviceTask_reachNext}: reaches the next post or the head of each silent bureau after a limit has passed. */
    @Bean
    JavaDelegate reachNextDelegate(LeadCare care) {
        return execution -> {
            var passed = LeadAcknowledgementProcess.Variables.LIMITS_PASSED.from(execution).require();
            var looked = care.look(LeadAcknowledgementProcess.Variables.LEAD_REFERENCE.from(execution).require(), passed);
            LeadAcknowledgementProcess.Variables.LEAD_ACKNOWLEDGED.on(execution).set(looked.acknowledged());
            LeadAcknowledgementProcess.Variables.LINE_AT_END.on(execution).set(looked.atEnd());
            LeadAcknowledgementProcess.Variables.LIMITS_PASSED.on(execution).set(passed + 1);
            LeadAcknowledgementProcess.Variables.ACKNOWLEDGEMENT_DEADLINE.on(execution).set(looked.deadline().toString());
        };
    }
}
