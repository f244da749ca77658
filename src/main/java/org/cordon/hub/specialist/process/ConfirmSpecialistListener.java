package org.cordon.hub.specialist.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.specialist.SpecialistRegister;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_confirmSpecialist}: the post is still right. */
@Component
final class ConfirmSpecialistListener implements TaskListener {

    private final SpecialistRegister register;

    ConfirmSpecialistListener(SpecialistRegister register) {
        this.register = register;
    }

    @Override
    public void notify(DelegateTask task) {
        register.confirmByTask(Variables.SPECIALIST_REFERENCE.from(task).require());
    }
}
