package org.cordon.analysis.file.process;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.analysis.file.ContributionWorkflow;
import org.cordon.analysis.file.process.CategorisingProcess.Messages;
import org.cordon.analysis.file.process.CategorisingProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts the process of categorising, and tells it what has happened. */
@Component
final class CamundaContributionWorkflow implements ContributionWorkflow {

    private final RuntimeService runtime;

    CamundaContributionWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void personsWait(String contribution, Instant first, Instant second, Instant end) {
        runtime.startProcessInstanceByKey(CategorisingProcess.KEY, contribution, Map.of(
                Variables.CONTRIBUTION_REFERENCE.name(), contribution, Variables.FIRST_REMINDER.name(), first.toString(),
                Variables.SECOND_REMINDER.name(), second.toString(), Variables.CATEGORISE_BY.name(), end.toString()));
    }

    @Override
    public void nobodyWaits(String contribution) {
        runtime.createMessageCorrelation(Messages.PERSONS_CATEGORISED).processInstanceBusinessKey(contribution).correlateAll();
    }
}
