package org.cordon.analysis.file.process;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.analysis.file.process.ReturnSheetsProcess.Variables;
import org.cordon.analysis.file.returns.ReturnsWorkflow;
import org.springframework.stereotype.Component;

/** Starts {@code return-sheets}, one instance for each country. */
@Component
final class CamundaReturnsWorkflow implements ReturnsWorkflow {

    private final RuntimeService runtime;

    CamundaReturnsWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void returnsAwaited(String country, Instant sheet) {
        if (runtime.createProcessInstanceQuery().processDefinitionKey(ReturnSheetsProcess.KEY).processInstanceBusinessKey(country)
                .count() == 0) {
            runtime.startProcessInstanceByKey(ReturnSheetsProcess.KEY, country,
                    Map.of(Variables.COUNTRY.name(), country, Variables.SHEET_TIME.name(), sheet.toString()));
        }
    }
}
