package org.cordon.platform.duty.process;

import org.cordon.kernel.shared.process.Processes;
import org.cordon.platform.duty.process.PostCheckProcess.Messages;
import org.cordon.platform.duty.process.PostCheckProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code post-check}, one instance a check, and tells it what has happened. */
@Component
public final class CheckWorkflow {

    private final Processes processes;

    CheckWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * A check begins its course; when it is to be asked is found out in a job.
     *
     * @param entry whether it asks whether the entry is still right; else whether somebody answers
     */
    public void toBeChecked(String check, String post, String country, boolean entry) {
        processes.start(PostCheckProcess.KEY, check,
                Variables.CHECK_REFERENCE.is(check),
                Variables.POST_REFERENCE.is(post),
                Variables.COUNTRY.is(country),
                Variables.ENTRY_CHECKED.is(entry));
    }

    /** Somebody has answered a test in time. */
    public void answered(String check) {
        processes.tell(Messages.TEST_ANSWERED, check);
    }

    /** The bureau stands for the entry of a post. */
    public void confirmed(String post) {
        processes.tell(Messages.ENTRY_CONFIRMED, Variables.POST_REFERENCE.is(post));
    }

    /** The bureau has the post no longer. */
    public void removed(String post) {
        processes.tell(Messages.POST_REMOVED, Variables.POST_REFERENCE.is(post));
    }
}
