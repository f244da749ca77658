package org.cordon.hub.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.hub.session.convene.SessionConvening;
import org.cordon.hub.session.process.SessionConveningProcess.Inputs;
import org.cordon.hub.session.process.SessionConveningProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_conveneSession}: takes the session that the start form holds. One that came by other means is taken already. */
@Component
final class ConveneSessionListener implements ExecutionListener {

    private final SessionConvening convening;

    ConveneSessionListener(SessionConvening convening) {
        this.convening = convening;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.SESSION_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var session = convening.register(Posted.json(execution, Inputs.SESSION));
        execution.setProcessBusinessKey(session.reference());
        Variables.SESSION_REFERENCE.on(execution).set(session.reference());
        Variables.ACCESS_END.on(execution).set(session.accessUntil().toString());
    }
}
