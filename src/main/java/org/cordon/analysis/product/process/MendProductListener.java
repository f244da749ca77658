package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.product.making.ProductMending;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_mendProduct}: it is looked at as it stands. */
@Component
final class MendProductListener implements TaskListener {

    private final ProductMending mending;

    MendProductListener(ProductMending mending) {
        this.mending = mending;
    }

    @Override
    public void notify(DelegateTask task) {
        mending.leaveByTask(Variables.PRODUCT_REFERENCE.from(task).require());
    }
}
