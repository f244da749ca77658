package org.cordon.hub.specialist.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.hub.specialist.SpecialistWorkflow;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Messages;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code specialist-confirming}, one instance a year of a post, and tells it what has happened. */
@Component
final class CamundaSpecialistWorkflow implements SpecialistWorkflow {

    private final RuntimeService runtime;

    CamundaSpecialistWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void toBeConfirmed(String post, String country) {
        runtime.startProcessInstanceByKey(SpecialistConfirmingProcess.KEY, post,
                Map.of(Variables.SPECIALIST_REFERENCE.name(), post, Variables.COUNTRY.name(), country));
    }

    @Override
    public void confirmed(String post) {
        runtime.createMessageCorrelation(Messages.SPECIALIST_CONFIRMED).processInstanceBusinessKey(post).correlateAllWithResult();
    }

    @Override
    public void removed(String post) {
        runtime.createMessageCorrelation(Messages.SPECIALIST_REMOVED).processInstanceBusinessKey(post).correlateAllWithResult();
    }
}
