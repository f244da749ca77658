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
 * Lets the node on which somebody acted do the resulting job, as soon as the act is committed. The job is written with the node's lock, so
 * the job need not be found and locked in a further transaction. If the node has no free thread, the job is left to be fetched by any node.
 *
 * <p>The engine itself treats follow-up jobs in the same way, if a job makes them for its own instance. Only the first job of each instance
 * is taken, so that two jobs of an instance never run at the same time.
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

    /** Whether this node may do the job at once. Jobs of models that a newer node brought are left to that node. */
    private boolean isAtHand(JobEntity job, JobsOfThisNode executor, ProcessEngineConfigurationImpl engine) {
        return Context.getJobExecutorContext() == null && executor.isActive() && executor.hasThreadsFor(instances.size() + 1)
                && job.isExclusive() && !job.isSuspended() && isJobDue(job)
                && engine.getRegisteredDeployments().contains(job.getDeploymentId()) && instances.add(job.getProcessInstanceId());
    }
}
