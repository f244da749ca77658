package org.cordon.platform.engine.job;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.cordon.kernel.shared.web.Collision;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Executes the jobs that this node has fetched. A job whose connection broke is given back as soon as the database is there again. The
 * engine would leave it fetched until its lock runs out, as if its node had died.
 */
public final class JobsOfThisNode extends SpringJobExecutor {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final ThreadPoolTaskExecutor threads;
    private final Set<String> overtaken = ConcurrentHashMap.newKeySet();

    public JobsOfThisNode(ThreadPoolTaskExecutor threads) {
        this.threads = threads;
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    /** Whether there are free threads for the given number of further jobs. */
    boolean hasThreadsFor(int jobs) {
        return threads.getActiveCount() + threads.getQueueSize() + jobs <= threads.getCorePoolSize();
    }

    /** Executes a job that was written with this node's lock. Gives the job back if there is no free thread after all. */
    void doAtOnce(String job, ProcessEngine engine) {
        var fetched = new Fetched(List.of(job), (ProcessEngineImpl) engine);
        try {
            threads.execute(fetched);
        } catch (TaskRejectedException full) {
            fetched.giveBack(job, ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequiresNew());
            jobWasAdded();
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new Fetched(jobs, engine);
    }

    private final class Fetched extends ExecuteJobsRunnable {

        private Fetched(List<String> jobs, ProcessEngineImpl engine) {
            super(jobs, engine);
        }

        @Override
        protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
            try {
                super.executeJob(job, commands, failures);
                overtaken.remove(job);
            } catch (RuntimeException failure) {
                if (failures.getJob() == null || DatabaseAway.isIn(failure)) {
                    giveBack(job, commands);
                }
                // A thrown exception is logged. A job that waits for a long act fails again every few seconds, so its exception is thrown
                // only once.
                if (!Collision.isOvertaken(failure) || overtaken.add(job)) {
                    throw failure;
                }
            }
        }

        /**
         * Tries until the job is given back. Without the database this thread has nothing else to do, and no other node knows that the job
         * waits.
         */
        private void giveBack(String job, CommandExecutor commands) {
            while (isActive() && !isGivenBack(job, commands)) {
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }

        private boolean isGivenBack(String job, CommandExecutor commands) {
            try {
                commands.execute(context -> {
                    var fetched = context.getJobManager().findJobById(job);
                    // The job may belong to another node after its lock has run out.
                    if (fetched != null && getLockOwner().equals(fetched.getLockOwner())) {
                        fetched.unlock();
                    }
                    return null;
                });
                return true;
            } catch (RuntimeException failure) {
                if (DatabaseAway.isIn(failure)) {
                    return false;
                }
                throw failure;
            }
        }
    }
}
