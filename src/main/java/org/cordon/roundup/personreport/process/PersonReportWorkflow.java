package org.cordon.roundup.personreport.process;

import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code person-report} in the transaction of the officer. Its job runs after the commit. */
@Component
public final class PersonReportWorkflow {

    private final Processes processes;

    PersonReportWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the job that follows the report after the officer's transaction. */
    public void said(String report) {
        processes.start(PersonReportProcess.KEY, report, PersonReportProcess.Variables.REPORT_REFERENCE.is(report));
    }
}
