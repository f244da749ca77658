package org.cordon.support;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.notification.mail.MessageDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestComponent;

/** Does in a test what the job executor and the outbox do otherwise, under the system identity and one after the other. */
@TestComponent
public final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final MessageDelivery delivery;
    private final ProcessEngineConfigurationImpl engine;

    Jobs(ManagementService management, RuntimeService runtime, MessageDelivery delivery, ProcessEngine engine) {
        this.management = management;
        this.runtime = runtime;
        this.delivery = delivery;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Runs what is due, and what that makes due, until nothing is left, and then delivers what waits in the outbox. A job that fails lets
     * the test fail; one that an earlier job made needless is gone, as it is for the job executor.
     */
    public void run() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.stream().filter(this::isStillThere).forEach(this::execute);
        }
        deliver();
    }

    /** Empties the outbox. */
    public void deliver() {
        SystemWork.run(() -> {
            var more = true;
            while (more) {
                more = delivery.deliverWaiting();
            }
        });
    }

    /** Moves the engine's clock, and so Cordon's, and runs what has become due. */
    public void runAt(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
        run();
    }

    /** Runs the timer of one boundary event or the job of one element now, whenever it would be due. */
    public void run(String businessKey, String element) {
        execute(management.createJobQuery().list().stream()
                .filter(job -> isAt(job, element) && isOf(job, businessKey)).findFirst()
                .orElseThrow(() -> new AssertionError("No job at " + element + " of " + businessKey)));
    }

    private List<Job> due() {
        return Statements.uncounted(() -> management.createJobQuery().executable().withRetriesLeft().orderByJobDuedate().asc().list());
    }

    private boolean isStillThere(Job job) {
        return Statements.uncounted(() -> management.createJobQuery().jobId(job.getId()).count() > 0);
    }

    private boolean isAt(Job job, String element) {
        return element
                .equals(management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId());
    }

    private boolean isOf(Job job, String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId())
                .processInstanceBusinessKey(businessKey).count() > 0;
    }

    /** Runs a job as the job executor does that has fetched it: what fails is left to the engine. */
    public void runFetched(Job job) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            SystemWork.run(() -> ExecuteJobHelper.executeJob(job.getId(), engine.getCommandExecutorTxRequired()));
        } catch (ProcessEngineException failed) {
            LOG.info("Job {} failed: {}", job.getId(), failed.getMessage());
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private void execute(Job job) {
        SystemWork.run(() -> management.executeJob(job.getId()));
    }
}
