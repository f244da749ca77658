package org.cordon.support;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.cordon.caller.SystemWork;

/**
 * The job executor, running while this is open, in a test whose application has none: with threads, acquisition and pace as Cordon is
 * shipped. What is still under way when it closes is finished.
 */
public final class RunningJobs implements AutoCloseable {

    private final ProcessEngineImpl engine;
    private final JobExecutor before;
    private final JobExecutor executor = new UnderTheSystemIdentity();

    public RunningJobs(ProcessEngine engine) {
        this.engine = (ProcessEngineImpl) engine;
        before = this.engine.getProcessEngineConfiguration().getJobExecutor();
        this.engine.getProcessEngineConfiguration().setJobExecutor(executor);
        executor.registerProcessEngine(this.engine);
        executor.start();
    }

    @Override
    public void close() {
        executor.shutdown();
        engine.getProcessEngineConfiguration().setJobExecutor(before);
    }

    private static final class UnderTheSystemIdentity extends DefaultJobExecutor {

        private UnderTheSystemIdentity() {
            setCorePoolSize(4);
            setMaxPoolSize(4);
            setQueueSize(8);
            setMaxJobsPerAcquisition(12);
            setWaitTimeInMillis(100);
            setMaxWait(1000);
            setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        }

        @Override
        public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
            var work = super.getExecuteJobsRunnable(jobs, engine);
            return () -> SystemWork.run(work);
        }
    }
}
