package org.cordon.roundup.personreport.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.personreport.PersonReportMatching;
import org.cordon.roundup.personreport.process.PersonReportProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * {@code serviceTask_followPersonReport}: hands the report to the handling of a lead or an arrest if the person is sought. It may also find
 * that the report waits for a suspended target.
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
