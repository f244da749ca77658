package org.cordon.roundup.departure.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.departure.LeaverService;
import org.cordon.roundup.departure.UnattendedDecision;
import org.cordon.roundup.departure.UnattendedService;
import org.cordon.roundup.departure.process.UnattendedTargetsProcess.Variables;
import org.cordon.roundup.participation.process.CountryParticipationProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners that the process models call for departures. */
@Configuration(proxyBeanMethods = false)
class DepartureDelegates {

    /** Runs {@code serviceTask_recordUndecided}: records that nobody decided on targets that a country left behind. */
    @Bean
    JavaDelegate recordUndecidedDelegate(UnattendedService unattended) {
        return about(UnattendedTargetsProcess.Variables.OPERATION_REFERENCE, UnattendedTargetsProcess.Variables.COUNTRY)
                .call(unattended::recordUndecided);
    }

    /** Runs {@code serviceTask_settleDeparture}: settles what a departed country leaves behind. */
    @Bean
    JavaDelegate settleDepartureDelegate(LeaverService leavers) {
        return about(CountryParticipationProcess.Variables.OPERATION_REFERENCE, CountryParticipationProcess.Variables.COUNTRY)
                .call(leavers::settle);
    }

    /**
     * Completes {@code userTask_decideUnattended} with {@code decisions}, one for each target. The coordinator is asked again about a
     * target without a decision.
     */
    @Bean
    TaskListener decideUnattendedListener(UnattendedService unattended) {
        return task -> {
            var decisions = Posted.rows(task, "decisions", UnattendedDecision.class);
            Variables.TARGETS_UNDECIDED.on(task).set(unattended.decide(Variables.OPERATION_REFERENCE.from(task).require(),
                    Variables.COUNTRY.from(task).require(), decisions));
        };
    }
}
