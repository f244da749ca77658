package org.cordon.roundup.personreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.personreport.PersonReportMatching;
import org.cordon.roundup.personreport.process.PersonReportProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * Runs {@code serviceTask_followPersonReport}: passes the report on as a lead or an arrest if the person is sought. If the target is
 * suspended, the report may have to wait.
 */
@Component
final class FollowPersonReportDelegate implements JavaDelegate {

    private final PersonReportMatching matching;

    FollowPersonReportDelegate(PersonReportMatching matching) {
        this.matching = matching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var suspended = matching.follow(Variables.REPORT_REFERENCE.from(execution).require());
        Variables.TARGET_SUSPENDED.on(execution).set(suspended.isPresent());
        Variables.TARGET_REFERENCE.on(execution).set(suspended.orElse(null));
    }
}
