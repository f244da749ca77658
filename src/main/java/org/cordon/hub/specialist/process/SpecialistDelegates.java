package org.cordon.hub.specialist.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.specialist.SpecialistCourse;
import org.cordon.hub.specialist.SpecialistRegister;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code specialist-confirming}. */
@Configuration(proxyBeanMethods = false)
class SpecialistDelegates {

    /** {@code serviceTask_planSpecialistConfirmation}: sets when the bureau is asked: a year after the last confirmation or question. */
    @Bean
    JavaDelegate planSpecialistConfirmationDelegate(SpecialistCourse course) {
        return about(Variables.SPECIALIST_REFERENCE).answer(Variables.CONFIRMATION_TIME, course::plan);
    }

    /** {@code sendTask_remindBureauOfSpecialist}: reminds the bureau halfway to the deadline. */
    @Bean
    JavaDelegate remindBureauOfSpecialistDelegate(SpecialistCourse course) {
        return about(Variables.SPECIALIST_REFERENCE).call(course::remind);
    }

    /** {@code serviceTask_recordSpecialistUnconfirmed}: marks the post as unconfirmed, if the bureau has not confirmed it. */
    @Bean
    JavaDelegate recordSpecialistUnconfirmedDelegate(SpecialistCourse course) {
        return about(Variables.SPECIALIST_REFERENCE).call(course::recordUnconfirmed);
    }

    /** Completes {@code userTask_confirmSpecialist}: the post is still right. */
    @Bean
    TaskListener confirmSpecialistListener(SpecialistRegister register) {
        return task -> register.confirmByTask(Variables.SPECIALIST_REFERENCE.from(task).require());
    }

    /** {@code serviceTask_beginConfirmation}: asks the bureau, if the question is due, and stores the reminder and the deadline. */
    @Bean
    JavaDelegate beginConfirmationDelegate(SpecialistCourse course) {
        return execution -> {
            var begun = course.begin(Variables.SPECIALIST_REFERENCE.from(execution).require());
            Variables.CONFIRMATION_DUE.on(execution).set(begun.due());
            Variables.REMINDER_TIME.on(execution).set(begun.reminder().toString());
            Variables.CONFIRM_BY.on(execution).set(begun.deadline().toString());
        };
    }
}
