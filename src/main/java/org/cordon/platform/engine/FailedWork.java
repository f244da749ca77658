package org.cordon.platform.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that failed until their attempts were used up: each stands as an incident in Cockpit. An administrator, who mends what hindered
 * them, sees how many there are and nothing of what they are about.
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

    /** @throws Refusal not found, unless the caller is an administrator */
    @Transactional(readOnly = true)
    public long number() {
        return failed().count();
    }

    /**
     * Lets each of them be tried once more, from the beginning of its step; what succeeds takes its incident with it.
     *
     * @return how many there are
     * @throws Refusal not found, unless the caller is an administrator
     */
    public int tryAgain() {
        var jobs = failed().list().stream().map(Job::getId).toList();
        if (!jobs.isEmpty()) {
            // Without a due date: theirs is that of an attempt that never comes.
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
