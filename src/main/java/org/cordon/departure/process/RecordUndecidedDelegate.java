package org.cordon.departure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.departure.UnattendedService;
import org.cordon.departure.process.UnattendedTargetsProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordUndecided}: records that nobody decided on targets that a country left behind. */
@Component
final class RecordUndecidedDelegate implements JavaDelegate {

    private final UnattendedService unattended;

    RecordUndecidedDelegate(UnattendedService unattended) {
        this.unattended = unattended;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unattended.recordUndecided(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
