package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.product.making.ProductRecall;
import org.cordon.analysis.product.process.ProductRecallProcess.Inputs;
import org.cordon.analysis.product.process.ProductRecallProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_settleProduct} with {@code recall}: the product is recalled. */
@Component
final class SettleProductListener implements TaskListener {

    private final ProductRecall recall;

    SettleProductListener(ProductRecall recall) {
        this.recall = recall;
    }

    @Override
    public void notify(DelegateTask task) {
        recall.recallByTask(Variables.PRODUCT_REFERENCE.from(task).require(), Posted.json(task, Inputs.RECALL));
    }
}
