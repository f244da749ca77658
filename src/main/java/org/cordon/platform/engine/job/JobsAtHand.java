package org.cordon.platform.engine.job;

import static org.camunda.bpm.engine.impl.cfg.TransactionState.COMMITTED;

import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Has the node on which somebody acted do the job that his act leaves, as soon as the act is committed. Written with its lock, it need not
 * be looked for, locked and committed once more; where the node has no thread to spare, it is left to be fetched with others, by any node.
 *
 * <p>The engine does the same with what a job leaves for its own instance. Of each instance only the first job is at hand, so that two
 * never run at the same time.
 */
public final class JobsAtHand extends JobManager {

    private final Set<String> instances = new HashSet<>();

    @Override
    protected void hintJobExecutor(JobEntity job) {
        var engine = Context.getProcessEngineConfiguration();
        if (engine.getJobExecutor() instanceof JobsOfThisNode executor && isAtHand(job, executor, engine)) {
            job.setLockOwner(executor.getLockOwner());
            job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + executor.getLockTimeInMillis()));
            Context.getCommandContext().getTransactionContext().addTransactionListener(COMMITTED,
                    committed -> executor.doAtOnce(job.getId(), engine.getProcessEngine()));
        } else {
            super.hintJobExecutor(job);
        }
    }

    /** Jobs of models that a newer node brought are left to it. */
    private boolean isAtHand(JobEntity job, JobsOfThisNode executor, ProcessEngineConfigurationImpl engine) {
        return Context.getJobExecutorContext() == null && executor.isActive() && executor.hasThreadsFor(instances.size() + 1)
                && job.isExclusive() && !job.isSuspended() && isJobDue(job)
                && engine.getRegisteredDeployments().contains(job.getDeploymentId()) && instances.add(job.getProcessInstanceId());
    }
}
