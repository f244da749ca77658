package org.cordon.roundup.screening.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.cordon.roundup.screening.AdmissionService;
import org.cordon.roundup.screening.BatchService;
import org.cordon.roundup.screening.ReviewService;
import org.cordon.roundup.screening.ScreeningService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code country-participation} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class ScreeningDelegates {

    /** {@code serviceTask_admitTargets}: makes targets of what was accepted. */
    @Bean
    JavaDelegate admitTargetsDelegate(AdmissionService admissions) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(admissions::admit);
    }

    /** {@code serviceTask_collectNominations}: finds out whether a country has nominations to screen. */
    @Bean
    JavaDelegate collectNominationsDelegate(ScreeningService screening) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).answer(Variables.NOMINATIONS_PENDING, screening::collect);
    }

    /** {@code serviceTask_recordNotReviewed}: nobody reviewed what was flagged in time. */
    @Bean
    JavaDelegate recordNotReviewedDelegate(ReviewService reviews) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(reviews::recordNotReviewed);
    }

    /** {@code serviceTask_recordNotScreened}: screening is closed, and some of a batch was never decided. */
    @Bean
    JavaDelegate recordNotScreenedDelegate(ScreeningService screening) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(screening::recordNotScreened);
    }

    /** {@code sendTask_remindScreening}: tells the coordinator that a batch is due. */
    @Bean
    JavaDelegate remindScreeningDelegate(BatchService batches) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(batches::remindScreening);
    }
}
