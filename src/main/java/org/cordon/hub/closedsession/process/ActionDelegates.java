package org.cordon.hub.closedsession.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.closedsession.ActionCourse;
import org.cordon.hub.closedsession.ActionService;
import org.cordon.hub.closedsession.process.AgreedActionProcess.Inputs;
import org.cordon.hub.closedsession.process.AgreedActionProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code agreed-action}. */
@Configuration(proxyBeanMethods = false)
class ActionDelegates {

    /** {@code sendTask_tellOwner}: tells the owner of the action. */
    @Bean
    JavaDelegate tellOwnerDelegate(ActionCourse course) {
        return about(Variables.SESSION_REFERENCE, Variables.ACTION_CODE).call(course::tell);
    }

    /** {@code sendTask_remindOwner}: reminds the owner halfway to the due date. */
    @Bean
    JavaDelegate remindOwnerDelegate(ActionCourse course) {
        return about(Variables.SESSION_REFERENCE, Variables.ACTION_CODE).call(course::remind);
    }

    /** {@code serviceTask_recordNotReported}: records that the owner has not reported within a week after the date. */
    @Bean
    JavaDelegate recordNotReportedDelegate(ActionCourse course) {
        return about(Variables.SESSION_REFERENCE, Variables.ACTION_CODE).call(course::recordNotReported);
    }

    /** Completes {@code userTask_reportAction} with {@code report}. */
    @Bean
    TaskListener reportActionListener(ActionService actions) {
        return task -> actions.reportByTask(Variables.SESSION_REFERENCE.from(task).require(), Variables.ACTION_CODE.from(task).require(),
                Posted.json(task, Inputs.REPORT));
    }
}
