package org.cordon.hub.specialist.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.specialist.SpecialistCourse;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code specialist-confirming} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class SpecialistDelegates {

    /** {@code serviceTask_planSpecialistConfirmation}: counts a year. */
    @Bean
    JavaDelegate planSpecialistConfirmationDelegate(SpecialistCourse course) {
        return about(Variables.SPECIALIST_REFERENCE).answer(Variables.CONFIRMATION_TIME, course::plan);
    }

    /** {@code sendTask_remindBureauOfSpecialist}: reminds the bureau halfway. */
    @Bean
    JavaDelegate remindBureauOfSpecialistDelegate(SpecialistCourse course) {
        return about(Variables.SPECIALIST_REFERENCE).call(course::remind);
    }

    /** {@code serviceTask_recordSpecialistUnconfirmed}: marks the post. */
    @Bean
    JavaDelegate recordSpecialistUnconfirmedDelegate(SpecialistCourse course) {
        return about(Variables.SPECIALIST_REFERENCE).call(course::recordUnconfirmed);
    }
}
