package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.ParticipationService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_settleScreening}: counts the screened batches and says whether the target list went out already. */
@Component
final class SettleScreeningDelegate implements JavaDelegate {

    private final ParticipationService participations;

    SettleScreeningDelegate(ParticipationService participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var distributed = participations.screened(Variables.PARTICIPATION_REFERENCE.from(execution).require());
        Variables.LIST_DISTRIBUTED.on(execution).set(distributed);
    }
}
