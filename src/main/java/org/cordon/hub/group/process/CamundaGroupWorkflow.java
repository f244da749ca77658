package org.cordon.hub.group.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.hub.group.GroupWorkflow;
import org.cordon.hub.group.process.GroupRegisterProcess.Messages;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts the process of the register, and tells it what has happened. */
@Component
final class CamundaGroupWorkflow implements GroupWorkflow {

    private final RuntimeService runtime;

    CamundaGroupWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void registered(String group) {
        runtime.startProcessInstanceByKey(GroupRegisterProcess.KEY, group, Map.of(Variables.GROUP_REFERENCE.name(), group));
    }

    @Override
    public void decided(String group) {
        runtime.createMessageCorrelation(Messages.GROUP_DECIDED).processInstanceBusinessKey(group).correlateAll();
    }

    @Override
    public void kept(String group) {
        runtime.createMessageCorrelation(Messages.GROUP_KEPT).processInstanceBusinessKey(group).correlateAll();
    }
}
