package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.analysis.product.making.ProductWriting;
import org.cordon.analysis.product.process.ProductMakingProcess.Inputs;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_writeProduct}: takes the product that the start form holds. One that came by other means is taken already. */
@Component
final class WriteProductListener implements ExecutionListener {

    private final ProductWriting writing;

    WriteProductListener(ProductWriting writing) {
        this.writing = writing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.PRODUCT_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var reference = writing.writeByForm(Posted.json(execution, Inputs.PRODUCT));
        execution.setProcessBusinessKey(reference);
        Variables.PRODUCT_REFERENCE.on(execution).set(reference);
    }
}
