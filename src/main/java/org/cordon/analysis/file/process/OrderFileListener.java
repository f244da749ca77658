package org.cordon.analysis.file.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.analysis.file.order.FileOrdering;
import org.cordon.analysis.file.process.AnalysisFileProcess.Inputs;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_orderFile}: takes the order that the start form holds. One that came by other means is taken already. */
@Component
final class OrderFileListener implements ExecutionListener {

    private final FileOrdering ordering;

    OrderFileListener(FileOrdering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.FILE_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var reference = ordering.orderByForm(Posted.json(execution, Inputs.FILE));
        execution.setProcessBusinessKey(reference);
        Variables.FILE_REFERENCE.on(execution).set(reference);
    }
}
