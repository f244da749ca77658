package org.cordon.platform.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.kernel.caller.SystemWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Checks whether this node works on jobs, and how long the longest overdue job has waited. The state is {@code DOWN} if the node should
 * work on jobs and does not. It is {@code DEGRADED} if a job waits for longer than five minutes, and {@code UNKNOWN} if jobs are left to
 * other nodes.
 */
@Component
final class JobExecutorHealthIndicator implements HealthIndicator {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final ProcessEngine engine;
    private final ManagementService management;
    private final Clock clock;
    private final boolean works;

    /** @param works whether this node is to work on jobs */
    JobExecutorHealthIndicator(ProcessEngine engine, ManagementService management, Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean works) {
        this.engine = engine;
        this.management = management;
        this.clock = clock;
        this.works = works;
    }

    @Override
    public Health health() {
        if (!works) {
            return Health.unknown().withDetail("active", false).build();
        }
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var waits = SystemWork.call(this::longestWait);
        var health = executor.isActive() ? waits.compareTo(LONG) > 0 ? Health.status("DEGRADED") : Health.up() : Health.down();
        return health.withDetail("active", executor.isActive()).withDetail("oldestDueSeconds", waits.toSeconds()).build();
    }

    private Duration longestWait() {
        return management.createJobQuery().executable().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream().findFirst()
                .map(this::wait).orElse(Duration.ZERO);
    }

    private Duration wait(Job job) {
        var since = Optional.ofNullable(job.getDuedate()).orElse(job.getCreateTime());
        return Duration.between(since.toInstant(), clock.instant());
    }
}
