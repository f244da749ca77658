package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.product.making.ProductCourse;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_askToMend}: hands it back to whoever answers for it. */
@Component
final class AskToMendDelegate implements JavaDelegate {

    private final ProductCourse course;

    AskToMendDelegate(ProductCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var handedBack = course.askToMend(Variables.PRODUCT_REFERENCE.from(execution).require());
        Variables.AUTHOR_GROUP.on(execution).set(ProductMakingProcess.groups(handedBack.authors()));
        Variables.MEND_BY.on(execution).set(handedBack.until().toString());
    }
}
