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

/** Does the work of the job executor and of the outbox in a test, under the system identity and one job after the other. */
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
     * Runs the due jobs, and those that become due by them, until none is left. Then it delivers the messages in the outbox. A job that
     * fails lets the test fail. A job that an earlier job has made needless is skipped, as the job executor does.
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

    /** Runs the timer of one boundary event or the job of one element now, even if it is not due yet. */
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

    /** Runs a job as the job executor does after fetching it. The engine handles a failure. */
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
