package org.cordon.roundup.operation.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.cordon.roundup.operation.PostedTime;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** Reads the posted time from the process in which the present thread works. */
@Component
final class CamundaPostedTime implements PostedTime {

    @Override
    public Optional<String> find() {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .flatMap(context -> Variables.HAPPENED_AT.from(context.getExecution()).find());
    }
}
