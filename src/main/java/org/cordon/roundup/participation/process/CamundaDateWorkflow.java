package org.cordon.roundup.participation.process;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.shared.process.OpenTimers;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.dates.DateWorkflow;
import org.cordon.roundup.participation.process.DateMoveProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code date-move} in the transaction of the act; its first job runs after the commit. */
@Component
final class CamundaDateWorkflow implements DateWorkflow {

    private final RuntimeService runtime;
    private final OpenTimers timers;

    CamundaDateWorkflow(RuntimeService runtime, OpenTimers timers) {
        this.runtime = runtime;
        this.timers = timers;
    }

    @Override
    public void datesMoved(String operation, Set<OperationDate> dates, String country) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OPERATION_REFERENCE.name(), operation);
        variables.put(Variables.MOVED_DATES.name(), dates.stream().sorted().map(OperationDate::field).collect(Collectors.joining(",")));
        if (country != null) {
            variables.put(Variables.MOVED_COUNTRY.name(), country);
        }
        runtime.startProcessInstanceByKey(DateMoveProcess.KEY, operation, variables);
    }

    @Override
    public Optional<String> followNext(String operation, Optional<String> after) {
        return timers.followNext(operation, after);
    }
}
