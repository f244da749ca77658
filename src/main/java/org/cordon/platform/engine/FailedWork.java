package org.cordon.platform.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The failed steps. A step has failed once all its attempts are used up; Cockpit then shows it as an incident. An administrator sees only
 * the number of failed steps, removes the cause, and lets the steps be tried again.
 */
@Service
@Transactional
public class FailedWork {

    private final ManagementService management;
    private final CurrentCaller caller;

    FailedWork(ManagementService management, CurrentCaller caller) {
        this.management = management;
        this.caller = caller;
    }

    /**
     * Returns the number of failed steps.
     *
     * @throws Refusal not found, unless the caller is an administrator
     */
    @Transactional(readOnly = true)
    public long number() {
        return failed().count();
    }

    /**
     * Lets each failed step be tried once more from its beginning; a success also removes its incident.
     *
     * @return the number of failed steps
     * @throws Refusal not found, unless the caller is an administrator
     */
    public int tryAgain() {
        var jobs = failed().list().stream().map(Job::getId).toList();
        if (!jobs.isEmpty()) {
            // The present due date belongs to an attempt that never comes, so it is cleared.
            management.setJobRetries(1).jobIds(jobs).dueDate(null).execute();
        }
        return jobs.size();
    }

    private JobQuery failed() {
        if (!caller.get().isAdministrator()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        return management.createJobQuery().noRetriesLeft();
    }
}
