package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.product.making.SecondReading;
import org.cordon.analysis.product.process.ProductMakingProcess.Inputs;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_readProduct} with {@code reading}. */
@Component
final class ReadProductListener implements TaskListener {

    private final SecondReading reading;

    ReadProductListener(SecondReading reading) {
        this.reading = reading;
    }

    @Override
    public void notify(DelegateTask task) {
        Variables.PRODUCT_APPROVED.on(task).set(
                reading.readByTask(Variables.PRODUCT_REFERENCE.from(task).require(), Posted.json(task, Inputs.READING)));
    }
}
