package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.hub.group.process.GroupRegisterProcess.Inputs;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.cordon.hub.group.register.GroupRegister;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_registerGroup}: takes the group that the start form holds. One that came by other means is taken already. */
@Component
final class RegisterGroupListener implements ExecutionListener {

    private final GroupRegister register;

    RegisterGroupListener(GroupRegister register) {
        this.register = register;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.GROUP_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var reference = register.registerByForm(Posted.json(execution, Inputs.GROUP));
        execution.setProcessBusinessKey(reference);
        Variables.GROUP_REFERENCE.on(execution).set(reference);
    }
}
