package org.cordon.hub.specialist.process;

import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Messages;
import org.cordon.hub.specialist.process.SpecialistConfirmingProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code specialist-confirming}, one instance a year of a post, and tells it what has happened. */
@Component
public final class SpecialistWorkflow {

    private final Processes processes;

    SpecialistWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** A post is to be confirmed once its time comes. */
    public void toBeConfirmed(String post, String country) {
        processes.start(SpecialistConfirmingProcess.KEY, post, Variables.SPECIALIST_REFERENCE.is(post), Variables.COUNTRY.is(country));
    }

    /** The bureau stands for a post. */
    public void confirmed(String post) {
        processes.tell(Messages.SPECIALIST_CONFIRMED, post);
    }

    /** The bureau has the post no longer. */
    public void removed(String post) {
        processes.tell(Messages.SPECIALIST_REMOVED, post);
    }
}
