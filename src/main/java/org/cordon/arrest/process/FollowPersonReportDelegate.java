package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.PersonReportMatching;
import org.springframework.stereotype.Component;

/** {@code serviceTask_followReport}: hands what was said to the handling of a lead or an arrest, if the person is sought. */
@Component
final class FollowPersonReportDelegate implements JavaDelegate {

    private final PersonReportMatching matching;

    FollowPersonReportDelegate(PersonReportMatching matching) {
        this.matching = matching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        matching.follow(PersonReportProcess.Variables.REPORT_REFERENCE.from(execution).require());
    }
}
