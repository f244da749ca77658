package org.cordon.hub.specialist.process;

import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Messages;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code specialist-confirming}, one instance a year for each post. Tells the instances when a post was confirmed or removed. */
@Component
public final class SpecialistWorkflow {

    private final Processes processes;

    SpecialistWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the process that asks the bureau to confirm the post when the confirmation is due. */
    public void toBeConfirmed(String post, String country) {
        processes.start(SpecialistConfirmingProcess.KEY, post, Variables.SPECIALIST_REFERENCE.is(post), Variables.COUNTRY.is(country));
    }

    /** Tells the process that the bureau has confirmed the post. */
    public void confirmed(String post) {
        processes.tell(Messages.SPECIALIST_CONFIRMED, post);
    }

    /** Tells the process that the bureau has removed the post. */
    public void removed(String post) {
        processes.tell(Messages.SPECIALIST_REMOVED, post);
    }
}
