package org.cordon.roundup.departure.process;

import java.time.Instant;
import java.util.Objects;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.departure.process.UnattendedTargetsProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code unattended-targets}. An open instance also shows targets that were left behind later. */
@Component
public final class UnattendedWorkflow {

    private final Processes processes;

    UnattendedWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * Asks the coordinator about the targets that a country left behind and that no participating country wants. Starts nothing while an
     * earlier instance for the country is open, because that instance shows these targets too.
     *
     * @param until the end of the time to decide, or null if the operation was entered as history
     */
    public void targetsLeft(String operation, String country, Instant until) {
        var participation = References.participation(operation, country);
        if (processes.open(UnattendedTargetsProcess.KEY, participation).isEmpty()) {
            processes.start(UnattendedTargetsProcess.KEY, participation,
                    Variables.OPERATION_REFERENCE.is(operation),
                    Variables.COUNTRY.is(country),
                    Variables.DECISION_DEADLINE.is(Objects.toString(until, null)));
        }
    }
}
