package org.cordon.analysis.product.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.product.making.ProductCourse;
import org.cordon.analysis.product.process.ProductMakingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_checkProduct}: whether all that it cites may go to all of its audience, and who reads it then. */
@Component
final class CheckProductDelegate implements JavaDelegate {

    private final ProductCourse course;

    CheckProductDelegate(ProductCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var checked = course.check(Variables.PRODUCT_REFERENCE.from(execution).require());
        Variables.ALL_MAY_GO.on(execution).set(checked.mayGo());
        Variables.SECOND_READER_GROUPS.on(execution).set(ProductMakingProcess.groups(checked.readers()));
        Variables.READ_BY.on(execution).set(checked.readBy().toString());
    }
}
