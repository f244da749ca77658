package org.cordon.roundup.screening.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.cordon.roundup.screening.BatchService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_sortBatch}: says what is still to be done about a batch, and until when. */
@Component
final class SortBatchDelegate implements JavaDelegate {

    private final BatchService batches;

    SortBatchDelegate(BatchService batches) {
        this.batches = batches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var batch = batches.sort(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
        Variables.NOMINATIONS_RETURNED.on(execution).set(batch.returned());
        Variables.NOMINATIONS_FLAGGED.on(execution).set(batch.flagged());
        Variables.CORRECTION_DEADLINE.on(execution).set(Objects.toString(batch.deadline(), null));
        Variables.REVIEW_DEADLINE.on(execution).set(Objects.toString(batch.deadline(), null));
    }
}
