package org.cordon.support;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.engine.job.JobsOfThisNode;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The job executor for a test whose application has none, running until it is closed. It has the threads, acquisition and pace of
 * production. Jobs under way at the close are finished.
 */
public final class RunningJobs implements AutoCloseable {

    private static final int MINUTE = 60_000;

    private final ProcessEngineImpl engine;
    private final JobExecutor before;
    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final JobExecutor executor = new JobsOfThisNode(threads);

    public RunningJobs(ProcessEngine engine) {
        this.engine = (ProcessEngineImpl) engine;
        before = this.engine.getProcessEngineConfiguration().getJobExecutor();
        threads.setCorePoolSize(4);
        threads.setMaxPoolSize(4);
        threads.setQueueCapacity(8);
        threads.setTaskDecorator(job -> () -> SystemWork.run(job));
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(60);
        threads.initialize();
        executor.setMaxJobsPerAcquisition(12);
        executor.setLockTimeInMillis(2 * MINUTE);
        executor.setWaitTimeInMillis(100);
        executor.setMaxWait(1000);
        this.engine.getProcessEngineConfiguration().setJobExecutor(executor);
        executor.registerProcessEngine(this.engine);
        executor.start();
    }

    /** Returns the name under which the job executor locks the jobs that it fetches. */
    public String owner() {
        return executor.getLockOwner();
    }

    /** Occupies all threads, and all places of the queue before them, until the latch opens. */
    public void keepBusy(CountDownLatch until) {
        var places = threads.getMaxPoolSize() + threads.getQueueCapacity();
        IntStream.range(0, places - threads.getActiveCount() - threads.getQueueSize()).forEach(place -> threads.execute(() -> {
            try {
                until.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Executes a job that was fetched before. */
    public void execute(String job) {
        executor.executeJobs(List.of(job), engine);
    }

    @Override
    public void close() {
        executor.shutdown();
        threads.shutdown();
        engine.getProcessEngineConfiguration().setJobExecutor(before);
    }
}
