package org.cordon.roundup.departure.process;

import java.time.Instant;
import java.util.Objects;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.departure.process.UnattendedTargetsProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code unattended-targets}; one that is open already shows what came to be left since. */
@Component
public final class UnattendedWorkflow {

    private final Processes processes;

    UnattendedWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * A country has left behind targets that nobody wants any longer who takes part: the coordinator is asked about them, once.
     *
     * @param until when nobody waits for an answer any longer, or null if that is not awaited
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
