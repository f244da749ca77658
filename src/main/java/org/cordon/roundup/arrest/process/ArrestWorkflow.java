package org.cordon.roundup.arrest.process;

import java.time.OffsetDateTime;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.kernel.shared.process.Processes.Instance;
import org.cordon.roundup.arrest.ReportedArrest;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Elements;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Messages;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code arrest-handling}, and ends it, in the transaction of the report. */
@Component
public final class ArrestWorkflow implements OpenCases {

    private final Processes processes;

    ArrestWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** An arrest was reported by other means than the process's own start form. */
    public void arrestReported(ReportedArrest arrest) {
        processes.start(ArrestHandlingProcess.KEY, arrest.reference(), ArrestVariables.of(arrest));
    }

    /** The person is free again, as reported by other means than the task that follows the extradition. */
    public void arrestEnded(String arrest) {
        processes.tell(Messages.ARREST_ENDED, arrest);
    }

    /** The arrest is told otherwise than before: time and place, and with them its limits, may be others. */
    public void arrestCorrected(ReportedArrest arrest) {
        processes.open(ArrestHandlingProcess.KEY, arrest.reference()).forEach(instance -> {
            ArrestVariables.told(arrest).forEach(instance::keep);
            move(instance, Elements.EXTRADITION_WARNING, arrest.extraditionWarning());
            move(instance, Elements.EXTRADITION_LIMIT, arrest.extraditionLimit());
            instance.moveTask(Elements.FOLLOW_EXTRADITION,
                    arrest.extraditionLimit() == null ? null : arrest.extraditionLimit().toInstant());
        });
    }

    /** A limit counts from the arrest; where none is armed, the arrest is history or the extradition is not followed yet. */
    private static void move(Instance instance, String timer, OffsetDateTime due) {
        if (due != null) {
            instance.moveTimer(timer, due.toInstant());
        }
    }

    /** Whoever had denied the identity confirms it after all: the extradition is to be followed. */
    public void identityConfirmedAfterAll(ReportedArrest arrest) {
        processes.startBy(Messages.IDENTITY_CONFIRMED_AFTER_ALL, arrest.reference(), ArrestVariables.of(arrest));
    }

    /** Whoever had confirmed the identity denies it after all: nothing is left to follow. */
    public void identityDeniedAfterAll(String arrest) {
        processes.tell(Messages.IDENTITY_DENIED_AFTER_ALL, arrest);
    }

    /** Every country that reported the arrest has withdrawn its report. */
    public void arrestWithdrawn(String arrest) {
        processes.tell(Messages.REPORT_WITHDRAWN, arrest);
    }

    @Override
    public void operationCancelled(String operation) {
        processes.open(ArrestHandlingProcess.KEY, Variables.OPERATION_REFERENCE.is(operation))
                .forEach(instance -> instance.end("Operation cancelled"));
    }
}
