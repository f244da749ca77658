package org.cordon.roundup.screening.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.cordon.roundup.screening.AdmissionService;
import org.cordon.roundup.screening.BatchService;
import org.cordon.roundup.screening.ReviewDecision;
import org.cordon.roundup.screening.ReviewService;
import org.cordon.roundup.screening.ScreeningDecision;
import org.cordon.roundup.screening.ScreeningService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners that {@code country-participation} calls for screening. */
@Configuration(proxyBeanMethods = false)
class ScreeningDelegates {

    /** Runs {@code serviceTask_admitTargets}: turns accepted nominations into targets. */
    @Bean
    JavaDelegate admitTargetsDelegate(AdmissionService admissions) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(admissions::admit);
    }

    /** Runs {@code serviceTask_collectNominations}: finds out whether a country has nominations to screen. */
    @Bean
    JavaDelegate collectNominationsDelegate(ScreeningService screening) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).answer(Variables.NOMINATIONS_PENDING, screening::collect);
    }

    /** Runs {@code serviceTask_recordNotReviewed}: records that flagged nominations were not reviewed in time. */
    @Bean
    JavaDelegate recordNotReviewedDelegate(ReviewService reviews) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(reviews::recordNotReviewed);
    }

    /** Runs {@code serviceTask_recordNotScreened}: records that screening has closed while nominations of a batch were undecided. */
    @Bean
    JavaDelegate recordNotScreenedDelegate(ScreeningService screening) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(screening::recordNotScreened);
    }

    /** Runs {@code sendTask_remindScreening}: tells the coordinator that a batch is due. */
    @Bean
    JavaDelegate remindScreeningDelegate(BatchService batches) {
        return about(Variables.OPERATION_REFERENCE, Variables.COUNTRY).call(batches::remindScreening);
    }

    /** Completes {@code userTask_reviewFlagged} with {@code decisions}: one for each flagged nomination. */
    @Bean
    TaskListener reviewFlaggedListener(ReviewService reviews) {
        return task -> {
            var decisions = Posted.rows(task, "decisions", ReviewDecision.class);
            reviews.review(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(), decisions);
        };
    }

    /** Completes {@code userTask_screenBatch} with {@code decisions}, at most one for each nomination. */
    @Bean
    TaskListener screenBatchListener(ScreeningService screening) {
        return task -> {
            var decisions = Posted.rows(task, "decisions", ScreeningDecision.class);
            screening.decide(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(), decisions);
        };
    }

    /** Runs {@code serviceTask_sortBatch}: works out what is still to be done about a batch, and sets the deadline for this work. */
    @Bean
    JavaDelegate sortBatchDelegate(BatchService batches) {
        return execution -> {
            var batch = batches.sort(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
            Variables.NOMINATIONS_RETURNED.on(execution).set(batch.returned());
            Variables.NOMINATIONS_FLAGGED.on(execution).set(batch.flagged());
            Variables.CORRECTION_DEADLINE.on(execution).set(Objects.toString(batch.deadline(), null));
            Variables.REVIEW_DEADLINE.on(execution).set(Objects.toString(batch.deadline(), null));
        };
    }
}
