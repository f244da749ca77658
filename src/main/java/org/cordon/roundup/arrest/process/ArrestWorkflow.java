package org.cordon.roundup.arrest.process;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.kernel.shared.process.Processes.Instance;
import org.cordon.roundup.arrest.ReportedArrest;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Elements;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Messages;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts and ends {@code arrest-handling}, in the transaction of the report. */
@Component
public final class ArrestWorkflow implements OpenCases {

    private final Processes processes;

    ArrestWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the handling of an arrest that was not reported in the start form of the process. */
    public void arrestReported(ReportedArrest arrest) {
        processes.start(ArrestHandlingProcess.KEY, arrest.reference(), kept(arrest));
    }

    /** Ends the handling because the person is free again. A country reported this outside the task that follows the extradition. */
    public void arrestEnded(String arrest) {
        processes.tell(Messages.ARREST_ENDED, arrest);
    }

    /**
     * Updates the handling of an arrest whose data now come from another report. The country and the time limits of the arrest may have
     * changed.
     */
    public void arrestCorrected(ReportedArrest arrest) {
        processes.open(ArrestHandlingProcess.KEY, arrest.reference()).forEach(instance -> {
            told(arrest).forEach(instance::keep);
            move(instance, Elements.EXTRADITION_WARNING, arrest.extraditionWarning());
            move(instance, Elements.EXTRADITION_LIMIT, arrest.extraditionLimit());
            instance.moveTask(Elements.FOLLOW_EXTRADITION,
                    arrest.extraditionLimit() == null ? null : arrest.extraditionLimit().toInstant());
        });
    }

    /** Starts to follow the extradition, because the country that had denied the identity confirms it after all. */
    public void identityConfirmedAfterAll(ReportedArrest arrest) {
        processes.startBy(Messages.IDENTITY_CONFIRMED_AFTER_ALL, arrest.reference(), kept(arrest));
    }

    /** Ends the handling, because the country that had confirmed the identity denies it after all. */
    public void identityDeniedAfterAll(String arrest) {
        processes.tell(Messages.IDENTITY_DENIED_AFTER_ALL, arrest);
    }

    /** Tells the process that every country that reported the arrest has withdrawn its report. */
    public void arrestWithdrawn(String arrest) {
        processes.tell(Messages.REPORT_WITHDRAWN, arrest);
    }

    @Override
    public void operationCancelled(String operation) {
        processes.open(ArrestHandlingProcess.KEY, Variables.OPERATION_REFERENCE.is(operation))
                .forEach(instance -> instance.end("Operation cancelled"));
    }

    /**
     * Moves a timer to a time limit that counts from the arrest. Does nothing if there is no limit, because the arrest is older than the
     * entry of its operation. Does nothing either while the extradition is not followed, because no timer is armed then.
     */
    private static void move(Instance instance, String timer, OffsetDateTime due) {
        if (due != null) {
            instance.moveTimer(timer, due.toInstant());
        }
    }

    /** Returns the variables with which an instance begins. */
    static List<Value> kept(ReportedArrest arrest) {
        return List.of(
                Variables.OPERATION_REFERENCE.is(arrest.operation()),
                Variables.TARGET_REFERENCE.is(arrest.target()),
                Variables.ARREST_REFERENCE.is(arrest.reference()),
                Variables.COUNTRY.is(arrest.country()),
                Variables.WANTING_GROUPS.is(arrest.wantingCountries().stream().map(Roles::bureau).collect(Collectors.joining(","))),
                Variables.IDENTITY_DEADLINE.is(Objects.toString(arrest.identityDeadline(), null)),
                Variables.EXTRADITION_WARNING.is(Objects.toString(arrest.extraditionWarning(), null)),
                Variables.EXTRADITION_LIMIT.is(Objects.toString(arrest.extraditionLimit(), null)),
                Variables.ARREST_MATCHED.is(true),
                Variables.FIRST_REPORTED.is(arrest.first()));
    }

    /** Returns the variables that change with a corrected report. */
    private static List<Value> told(ReportedArrest arrest) {
        return List.of(
                Variables.COUNTRY.is(arrest.country()),
                Variables.EXTRADITION_WARNING.is(Objects.toString(arrest.extraditionWarning(), null)),
                Variables.EXTRADITION_LIMIT.is(Objects.toString(arrest.extraditionLimit(), null)));
    }
}
