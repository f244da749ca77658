package org.cordon.analysis.file.process;

import java.time.Instant;
import org.cordon.analysis.file.process.CategorisingProcess.Messages;
import org.cordon.analysis.file.process.CategorisingProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of categorising, and ends this process once no person waits in quarantine any more. */
@Component
public final class ContributionWorkflow {

    private final Processes processes;

    ContributionWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * Starts the process for a contribution with persons in quarantine.
     *
     * @param first  the time of the first reminder to the supplier
     * @param second the time of the second reminder
     * @param end    the time at which persons who still wait are erased
     */
    public void personsWait(String contribution, Instant first, Instant second, Instant end) {
        processes.start(CategorisingProcess.KEY, contribution,
                Variables.CONTRIBUTION_REFERENCE.is(contribution),
                Variables.FIRST_REMINDER.is(first.toString()),
                Variables.SECOND_REMINDER.is(second.toString()),
                Variables.CATEGORISE_BY.is(end.toString()));
    }

    /** Ends the process because no person of the contribution waits any more. */
    public void nobodyWaits(String contribution) {
        processes.tell(Messages.PERSONS_CATEGORISED, contribution);
    }
}
