package org.cordon.hub.smugglinggroup.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.smugglinggroup.process.GroupRegisterProcess.Inputs;
import org.cordon.hub.smugglinggroup.process.GroupRegisterProcess.Variables;
import org.cordon.hub.smugglinggroup.register.GroupKeeping;
import org.cordon.hub.smugglinggroup.register.GroupKeepingCourse;
import org.cordon.hub.smugglinggroup.register.GroupRegister;
import org.cordon.hub.smugglinggroup.register.GroupReview;
import org.cordon.hub.smugglinggroup.register.GroupReviewCourse;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code group-register}. */
@Configuration(proxyBeanMethods = false)
class GroupDelegates {

    /** {@code sendTask_tellSteward}: tells the steward what the reviewers decided. */
    @Bean
    JavaDelegate tellStewardDelegate(GroupReviewCourse course) {
        return about(Variables.GROUP_REFERENCE).answer(Variables.GROUP_PUBLISHED, course::tell);
    }

    /** {@code sendTask_remindSteward}: reminds the steward of the confirmation. */
    @Bean
    JavaDelegate remindStewardDelegate(GroupKeepingCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::remind);
    }

    /** {@code serviceTask_recordDormancy}: marks the group as not confirmed. */
    @Bean
    JavaDelegate recordDormancyDelegate(GroupKeepingCourse course) {
        return about(Variables.GROUP_REFERENCE).call(course::recordSilence);
    }

    /** Completes {@code userTask_confirmGroup} with {@code confirmation}. */
    @Bean
    TaskListener confirmGroupListener(GroupKeeping keeping) {
        return task -> keeping.answerByTask(Variables.GROUP_REFERENCE.from(task).require(), Posted.json(task, Inputs.CONFIRMATION));
    }

    /**
     * Registers the group that the start form at {@code startEvent_registerGroup} holds. If the process was started without the form, the
     * group is registered already.
     */
    @Bean
    ExecutionListener registerGroupListener(GroupRegister register) {
        return startForm(Variables.GROUP_REFERENCE, Inputs.GROUP, register::registerByForm);
    }

    /** Completes {@code userTask_reviewGroup} with {@code review}. */
    @Bean
    TaskListener reviewGroupListener(GroupReview review) {
        return task -> review.decideByTask(Variables.GROUP_REFERENCE.from(task).require(), Posted.json(task, Inputs.REVIEW));
    }

    /** {@code sendTask_askForConfirmation}: asks the steward, unless the steward has confirmed the group meanwhile. */
    @Bean
    JavaDelegate askForConfirmationDelegate(GroupKeepingCourse course) {
        return execution -> {
            var asked = course.ask(Variables.GROUP_REFERENCE.from(execution).require());
            Variables.CONFIRMATION_DUE.on(execution).set(asked.isPresent());
            asked.ifPresent(now -> {
                Variables.COUNTRY.on(execution).set(now.steward());
                Variables.REMINDER_TIME.on(execution).set(now.reminder().toString());
                Variables.CONFIRM_BY.on(execution).set(now.deadline().toString());
            });
        };
    }

    /** {@code sendTask_askForReview}: asks compliance, later the coordination, and records whether a decision is still open. */
    @Bean
    JavaDelegate askForReviewDelegate(GroupReviewCourse course) {
        return execution -> {
            var asked = course.ask(Variables.GROUP_REFERENCE.from(execution).require());
            Variables.STILL_TO_REVIEW.on(execution).set(asked.isPresent());
            asked.ifPresent(now -> {
                Variables.REVIEWER_GROUP.on(execution).set(now.reviewers());
                Variables.REVIEW_BY.on(execution).set(now.deadline().toString());
            });
        };
    }

    /** {@code serviceTask_planConfirmation}: records whether the group is kept, and when its steward is asked next. */
    @Bean
    JavaDelegate planConfirmationDelegate(GroupKeepingCourse course) {
        return execution -> {
            var next = course.plan(Variables.GROUP_REFERENCE.from(execution).require());
            Variables.GROUP_KEPT.on(execution).set(next.isPresent());
            next.ifPresent(time -> Variables.CONFIRMATION_TIME.on(execution).set(time.toString()));
        };
    }
}
