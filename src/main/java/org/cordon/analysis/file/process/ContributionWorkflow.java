package org.cordon.analysis.file.process;

import java.time.Instant;
import org.cordon.analysis.file.process.CategorisingProcess.Messages;
import org.cordon.analysis.file.process.CategorisingProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of categorising, and tells it what has happened. */
@Component
public final class ContributionWorkflow {

    private final Processes processes;

    ContributionWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * A contribution has persons without a category.
     *
     * @param first  when its supplier is reminded for the first time
     * @param second when once more
     * @param end    when whoever still waits is erased
     */
    public void personsWait(String contribution, Instant first, Instant second, Instant end) {
        processes.start(CategorisingProcess.KEY, contribution,
                Variables.CONTRIBUTION_REFERENCE.is(contribution),
                Variables.FIRST_REMINDER.is(first.toString()),
                Variables.SECOND_REMINDER.is(second.toString()),
                Variables.CATEGORISE_BY.is(end.toString()));
    }

    /** None waits any more. */
    public void nobodyWaits(String contribution) {
        processes.tell(Messages.PERSONS_CATEGORISED, contribution);
    }
}
