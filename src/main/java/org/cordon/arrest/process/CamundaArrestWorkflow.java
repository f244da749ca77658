package org.cordon.arrest.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.arrest.ArrestWorkflow;
import org.cordon.arrest.ReportedArrest;
import org.cordon.arrest.process.ArrestHandlingProcess.Messages;
import org.springframework.stereotype.Component;

/** Starts {@code arrest-handling}, and ends it, in the transaction of the report. */
@Component
final class CamundaArrestWorkflow implements ArrestWorkflow {

    private final RuntimeService runtime;

    CamundaArrestWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void arrestReported(ReportedArrest arrest) {
        runtime.startProcessInstanceByKey(ArrestHandlingProcess.KEY, arrest.reference(), ArrestVariables.of(arrest));
    }

    @Override
    public void arrestEnded(String arrest) {
        runtime.createMessageCorrelation(Messages.ARREST_ENDED).processInstanceBusinessKey(arrest).correlateAllWithResult();
    }
}
