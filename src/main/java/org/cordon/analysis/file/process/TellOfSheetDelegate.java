package org.cordon.analysis.file.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.file.process.ReturnSheetsProcess.Variables;
import org.cordon.analysis.file.returns.ReturnMonths;
import org.springframework.stereotype.Component;

/** {@code sendTask_tellOfSheet}: tells the bureau that its sheet is there, and keeps when the next one is, if anything stands. */
@Component
final class TellOfSheetDelegate implements JavaDelegate {

    private final ReturnMonths months;

    TellOfSheetDelegate(ReturnMonths months) {
        this.months = months;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var told = months.tell(Variables.COUNTRY.from(execution).require());
        Variables.CONTRIBUTIONS_STAND.on(execution).set(told.stands());
        Variables.SHEET_TIME.on(execution).set(told.next().toString());
    }
}
