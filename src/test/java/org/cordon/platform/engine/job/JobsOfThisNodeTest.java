package org.cordon.platform.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class JobsOfThisNodeTest {

    private static final RuntimeException WAITED = new CannotAcquireLockException("Somebody else has it.");

    private final JobsOfThisNode jobs = new JobsOfThisNode(new ThreadPoolTaskExecutor());
    private final ProcessEngineImpl engine = mock(ProcessEngineImpl.class);
    private final CommandExecutor commands = mock(CommandExecutor.class);
    private final ExecuteJobHelper.ExceptionLoggingHandler before = ExecuteJobHelper.LOGGING_HANDLER;
    private final List<String> logged = new ArrayList<>();

    @BeforeEach
    void listen() {
        var configuration = mock(ProcessEngineConfigurationImpl.class);
        var executor = mock(JobExecutor.class);
        when(executor.isActive()).thenReturn(true);
        when(configuration.getJobExecutor()).thenReturn(executor);
        when(configuration.getCommandExecutorTxRequired()).thenReturn(commands);
        when(engine.getProcessEngineConfiguration()).thenReturn(configuration);
        ExecuteJobHelper.LOGGING_HANDLER = (job, failure) -> logged.add(job + " " + failure.getMessage());
    }

    @AfterEach
    void listenNoMore() {
        ExecuteJobHelper.LOGGING_HANDLER = before;
    }

    @Test
    void ofAJobThatGoesOnWaitingTheLogTellsOnce() {
        execute(WAITED, "erases");
        execute(WAITED, "erases");
        execute(WAITED, "other");
        execute(WAITED, "erases");
        assertThat(logged).containsExactly("erases Somebody else has it.", "other Somebody else has it.");
    }

    @Test
    void andAnewOnceItWasDone() {
        execute(WAITED, "timer");
        execute(null, "timer");
        execute(WAITED, "timer");
        assertThat(logged).hasSize(2);
    }

    @Test
    void whateverElseFailsIsToldEachTime() {
        execute(new IllegalStateException("Broken."), "job");
        execute(new IllegalStateException("Broken."), "job");
        assertThat(logged).hasSize(2);
    }

    private void execute(RuntimeException failure, String job) {
        (failure == null ? doReturn(null) : doThrow(failure)).when(commands).execute(isA(ExecuteJobsCmd.class));
        jobs.getExecuteJobsRunnable(new ArrayList<>(List.of(job)), engine).run();
    }
}
