package org.cordon.lead.process;

import static org.cordon.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.lead.LeadService;
import org.cordon.lead.process.LeadHandlingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code lead-handling} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class LeadDelegates {

    /** {@code serviceTask_recordNotAssessed}: nobody has assessed the lead in time. */
    @Bean
    JavaDelegate recordNotAssessedDelegate(LeadService leads) {
        return about(Variables.LEAD_REFERENCE).call(leads::recordNotAssessed);
    }

    /** {@code sendTask_remindAssessment}: reminds the wanting countries of a lead that waits for them. */
    @Bean
    JavaDelegate remindAssessmentDelegate(LeadService leads) {
        return about(Variables.LEAD_REFERENCE).call(leads::remind);
    }
}
