package org.cordon.roundup.departure.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.departure.LeaverService;
import org.cordon.roundup.departure.UnattendedService;
import org.cordon.roundup.participation.process.CountryParticipationProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of the models that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class DepartureDelegates {

    /** {@code serviceTask_recordUndecided}: records that nobody decided on targets that a country left behind. */
    @Bean
    JavaDelegate recordUndecidedDelegate(UnattendedService unattended) {
        return about(UnattendedTargetsProcess.Variables.OPERATION_REFERENCE, UnattendedTargetsProcess.Variables.COUNTRY)
                .call(unattended::recordUndecided);
    }

    /** {@code serviceTask_settleDeparture}: settles what a country that left leaves behind. */
    @Bean
    JavaDelegate settleDepartureDelegate(LeaverService leavers) {
        return about(CountryParticipationProcess.Variables.OPERATION_REFERENCE, CountryParticipationProcess.Variables.COUNTRY)
                .call(leavers::settle);
    }
}
