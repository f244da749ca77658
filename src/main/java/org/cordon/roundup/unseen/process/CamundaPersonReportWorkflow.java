package org.cordon.roundup.unseen.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.roundup.unseen.PersonReportWorkflow;
import org.springframework.stereotype.Component;

/** Starts {@code person-report} in the transaction of the officer; its job runs after the commit. */
@Component
final class CamundaPersonReportWorkflow implements PersonReportWorkflow {

    private final RuntimeService runtime;

    CamundaPersonReportWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void said(String report) {
        runtime.startProcessInstanceByKey(PersonReportProcess.KEY, report,
                Map.of(PersonReportProcess.Variables.REPORT_REFERENCE.name(), report));
    }
}
