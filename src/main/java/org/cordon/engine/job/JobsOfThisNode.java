package org.cordon.engine.job;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.core.task.TaskExecutor;

/**
 * Executes the jobs that this node has fetched. One whose connection broke before it was read is given back: the engine stumbles over it
 * and would leave it fetched for as long as if its node had died.
 */
public final class JobsOfThisNode extends SpringJobExecutor {

    public JobsOfThisNode(TaskExecutor threads) {
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new Fetched(jobs, engine);
    }

    private static final class Fetched extends ExecuteJobsRunnable {

        private Fetched(List<String> jobs, ProcessEngineImpl engine) {
            super(jobs, engine);
        }

        @Override
        protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
            try {
                super.executeJob(job, commands, failures);
            } catch (RuntimeException failure) {
                if (failures.getJob() == null) {
                    unlockJob(job, commands);
                }
                throw failure;
            }
        }
    }
}
