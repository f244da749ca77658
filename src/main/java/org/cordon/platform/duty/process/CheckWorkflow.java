package org.cordon.platform.duty.process;

import org.cordon.kernel.shared.process.Processes;
import org.cordon.platform.duty.process.PostCheckProcess.Messages;
import org.cordon.platform.duty.process.PostCheckProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code post-check}, one instance for each check, and tells the instance what has happened. */
@Component
public final class CheckWorkflow {

    private final Processes processes;

    CheckWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * Starts the process of a check; a job then plans the time at which the check is asked.
     *
     * @param entry whether the check asks if the entry is still right; otherwise the check tests whether somebody answers
     */
    public void toBeChecked(String check, String post, String country, boolean entry) {
        processes.start(PostCheckProcess.KEY, check,
                Variables.CHECK_REFERENCE.is(check),
                Variables.POST_REFERENCE.is(post),
                Variables.COUNTRY.is(country),
                Variables.ENTRY_CHECKED.is(entry));
    }

    /** Tells the process that somebody has answered a test in time. */
    public void answered(String check) {
        processes.tell(Messages.TEST_ANSWERED, check);
    }

    /** Tells the processes of a post that the bureau has confirmed its entry. */
    public void confirmed(String post) {
        processes.tell(Messages.ENTRY_CONFIRMED, Variables.POST_REFERENCE.is(post));
    }

    /** Tells the processes of a post that the bureau has removed the post. */
    public void removed(String post) {
        processes.tell(Messages.POST_REMOVED, Variables.POST_REFERENCE.is(post));
    }
}
