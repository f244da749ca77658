package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;

/** The engine reads a timer and its task in two steps. A task that is completed in between is no failure of the timer. */
class TimerOfTheDayTest {

    private final TimerOfTheDay timers = new TimerOfTheDay(null);

    @Test
    void isOvertakenByWhoeverEndsItsScope() {
        assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(() -> fires(null));
    }

    @Test
    void isOvertakenByWhoeverEndsItsInstance() {
        assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(() -> fires(mock(ExecutionEntity.class)));
    }

    private void fires(ExecutionEntity waiting) {
        timers.execute(new TimerJobConfiguration(), waiting, mock(CommandContext.class), null);
    }
}
