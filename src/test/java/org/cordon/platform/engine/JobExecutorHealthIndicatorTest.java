package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;

/** Distinguishes a node that executes no jobs from one that is late with them, and from one that leaves them to other nodes. */
class JobExecutorHealthIndicatorTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private final JobExecutor executor = mock(JobExecutor.class);
    private final ManagementService management = mock(ManagementService.class);
    private final ProcessEngine engine = mock(ProcessEngine.class);

    @BeforeEach
    void works() {
        var configuration = mock(ProcessEngineConfigurationImpl.class);
        when(engine.getProcessEngineConfiguration()).thenReturn(configuration);
        when(configuration.getJobExecutor()).thenReturn(executor);
        when(executor.isActive()).thenReturn(true);
        dueFor(Duration.ofSeconds(3));
    }

    @Test
    void isUpWhileItWorks() {
        assertThat(health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health().getDetails()).containsEntry("oldestDueSeconds", 3L);
    }

    @Test
    void isDegradedWhenJobsWait() {
        dueFor(Duration.ofMinutes(6));
        assertThat(health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void isDownWhenItHasStopped() {
        when(executor.isActive()).thenReturn(false);
        assertThat(health().getStatus().getCode()).isEqualTo("DOWN");
    }

    @Test
    void isUnknownWhereJobsAreLeftToOthers() {
        assertThat(health(false).getStatus().getCode()).isEqualTo("UNKNOWN");
    }

    private Health health() {
        return health(true);
    }

    private Health health(boolean works) {
        return new JobExecutorHealthIndicator(engine, management, Clock.fixed(NOW, ZoneOffset.UTC), works).health();
    }

    private void dueFor(Duration time) {
        var job = mock(Job.class);
        when(job.getDuedate()).thenReturn(Date.from(NOW.minus(time)));
        var query = mock(JobQuery.class, RETURNS_SELF);
        when(management.createJobQuery()).thenReturn(query);
        when(query.listPage(0, 1)).thenReturn(List.of(job));
    }
}
