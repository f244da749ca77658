package org.cordon.architecture.violations.sample.process;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A delegate that everybody can see, with another name, and with the engine in its hands. */
public class PublicHandler implements JavaDelegate {

    RuntimeService engine;
    HistoryService history;
    ManagementService management;

    @Override
    public void execute(DelegateExecution execution) {
        engine.createMessageCorrelation("any").correlate();
    }
}
