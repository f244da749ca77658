package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.product.making.ProductFeedback;
import org.cordon.analysis.product.process.ProductFeedbackProcess.Inputs;
import org.cordon.analysis.product.process.ProductFeedbackProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_assessProduct} with {@code feedback}. */
@Component
final class AssessProductListener implements TaskListener {

    private final ProductFeedback feedback;

    AssessProductListener(ProductFeedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public void notify(DelegateTask task) {
        feedback.assessByTask(Variables.PRODUCT_REFERENCE.from(task).require(), Posted.json(task, Inputs.FEEDBACK));
    }
}
