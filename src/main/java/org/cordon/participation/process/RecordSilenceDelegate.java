package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.participation.silence.SilenceService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordSilence}: records that a country gave no answer. */
@Component
final class RecordSilenceDelegate implements JavaDelegate {

    private final SilenceService silence;

    RecordSilenceDelegate(SilenceService silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        silence.recordSilence(Variables.PARTICIPATION_REFERENCE.from(execution).require());
    }
}
