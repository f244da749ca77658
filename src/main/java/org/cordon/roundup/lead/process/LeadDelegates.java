package org.cordon.roundup.lead.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.roundup.lead.care.LeadAnnouncements;
import org.cordon.roundup.lead.care.LeadCare;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code lead-handling} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class LeadDelegates {

    /** {@code serviceTask_recordNotAssessed}: nobody has assessed the lead in time. */
    @Bean
    JavaDelegate recordNotAssessedDelegate(AssessmentService assessments) {
        return about(Variables.LEAD_REFERENCE).call(assessments::recordNotAssessed);
    }

    /** {@code serviceTask_recordUnacknowledged}: whoever was reached, nobody has acknowledged the lead. */
    @Bean
    JavaDelegate recordUnacknowledgedDelegate(LeadCare care) {
        return about(Variables.LEAD_REFERENCE).call(care::recordUnacknowledged);
    }

    /** {@code sendTask_remindAssessment}: reminds the wanting countries of a lead that waits for them. */
    @Bean
    JavaDelegate remindAssessmentDelegate(LeadAnnouncements announcements) {
        return about(Variables.LEAD_REFERENCE).call(announcements::remind);
    }
}
