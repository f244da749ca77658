package org.cordon.platform.duty.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.platform.duty.check.CheckWorkflow;
import org.cordon.platform.duty.process.PostCheckProcess.Messages;
import org.cordon.platform.duty.process.PostCheckProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code post-check}, one instance a check, and tells it what has happened. */
@Component
final class CamundaCheckWorkflow implements CheckWorkflow {

    private final RuntimeService runtime;

    CamundaCheckWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void toBeChecked(String check, String post, String country, boolean entry) {
        runtime.startProcessInstanceByKey(PostCheckProcess.KEY, check, Map.of(
                Variables.CHECK_REFERENCE.name(), check, Variables.POST_REFERENCE.name(), post, Variables.COUNTRY.name(), country,
                Variables.ENTRY_CHECKED.name(), entry));
    }

    @Override
    public void answered(String check) {
        runtime.createMessageCorrelation(Messages.TEST_ANSWERED).processInstanceBusinessKey(check).correlateAllWithResult();
    }

    @Override
    public void confirmed(String post) {
        runtime.createMessageCorrelation(Messages.ENTRY_CONFIRMED).processInstanceVariableEquals(Variables.POST_REFERENCE.name(), post)
                .correlateAllWithResult();
    }

    @Override
    public void removed(String post) {
        runtime.createMessageCorrelation(Messages.POST_REMOVED).processInstanceVariableEquals(Variables.POST_REFERENCE.name(), post)
                .correlateAllWithResult();
    }
}
