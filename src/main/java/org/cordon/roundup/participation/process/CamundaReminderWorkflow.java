package org.cordon.roundup.participation.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.roundup.participation.process.RemindingProcess.Variables;
import org.cordon.roundup.participation.silence.ReminderWorkflow;
import org.springframework.stereotype.Component;

/** Starts {@code reminding} in the transaction of the act, once for every twenty countries; its job runs after the commit. */
@Component
final class CamundaReminderWorkflow implements ReminderWorkflow {

    private static final int BATCH = 20;

    private final RuntimeService runtime;

    CamundaReminderWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void remindersOrdered(String operation, List<String> countries) {
        for (int first = 0; first < countries.size(); first += BATCH) {
            var batch = countries.subList(first, Math.min(first + BATCH, countries.size()));
            runtime.startProcessInstanceByKey(RemindingProcess.KEY, operation,
                    Map.of(Variables.OPERATION_REFERENCE.name(), operation, Variables.REMINDED_COUNTRIES.name(), String.join(",", batch)));
        }
    }
}
