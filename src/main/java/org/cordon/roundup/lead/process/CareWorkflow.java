package org.cordon.roundup.lead.process;

import java.time.Instant;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.process.LeadAcknowledgementProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code lead-acknowledgement}, one instance for each announced lead. */
@Component
public final class CareWorkflow implements OpenCases {

    private final Processes processes;

    CareWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * Starts the wait until the deadline for the acknowledgement of an announced lead. Does nothing if an instance for the lead is open
     * already.
     */
    public void toBeAcknowledged(Lead lead, Instant deadline) {
        var reference = lead.reference();
        if (processes.open(LeadAcknowledgementProcess.KEY, reference).isEmpty()) {
            processes.start(LeadAcknowledgementProcess.KEY, reference,
                    Variables.OPERATION_REFERENCE.is(lead.operation()),
                    Variables.TARGET_REFERENCE.is(lead.target()),
                    Variables.LEAD_REFERENCE.is(reference),
                    Variables.ACKNOWLEDGEMENT_DEADLINE.is(deadline.toString()),
                    Variables.LIMITS_PASSED.is(0));
        }
    }

    @Override
    public void operationCancelled(String operation) {
        processes.open(LeadAcknowledgementProcess.KEY, Variables.OPERATION_REFERENCE.is(operation))
                .forEach(instance -> instance.end("Operation cancelled"));
    }
}
