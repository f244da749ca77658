package org.cordon.roundup.departure.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.shared.References;
import org.cordon.roundup.departure.UnattendedWorkflow;
import org.cordon.roundup.departure.process.UnattendedTargetsProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code unattended-targets}; one that is open already shows what came to be left since. */
@Component
final class CamundaUnattendedWorkflow implements UnattendedWorkflow {

    private final RuntimeService runtime;

    CamundaUnattendedWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void targetsLeft(String operation, String country, Instant until) {
        var participation = References.participation(operation, country);
        if (runtime.createProcessInstanceQuery().processDefinitionKey(UnattendedTargetsProcess.KEY)
                .processInstanceBusinessKey(participation).count() > 0) {
            return;
        }
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OPERATION_REFERENCE.name(), operation);
        variables.put(Variables.COUNTRY.name(), country);
        variables.put(Variables.DECISION_DEADLINE.name(), Objects.toString(until, null));
        runtime.startProcessInstanceByKey(UnattendedTargetsProcess.KEY, participation, variables);
    }
}
