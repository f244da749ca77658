package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.cordon.hub.group.register.GroupKeepingCourse;
import org.springframework.stereotype.Component;

/** {@code serviceTask_planConfirmation}: whether the group is kept, and when its steward is asked next. */
@Component
final class PlanConfirmationDelegate implements JavaDelegate {

    private final GroupKeepingCourse course;

    PlanConfirmationDelegate(GroupKeepingCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = course.plan(Variables.GROUP_REFERENCE.from(execution).require());
        Variables.GROUP_KEPT.on(execution).set(next.isPresent());
        next.ifPresent(time -> Variables.CONFIRMATION_TIME.on(execution).set(time.toString()));
    }
}
