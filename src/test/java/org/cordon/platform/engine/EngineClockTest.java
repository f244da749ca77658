package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.node.SharedTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EngineClockTest {

    private static final Instant SHARED = Instant.parse("2031-04-12T06:00:00.123Z");

    private final SharedTime time = mock(SharedTime.class);

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
    }

    @Test
    void engineAndCordonGoByTheTimeThatAllNodesShare() {
        when(time.millis()).thenReturn(SHARED.toEpochMilli());
        assertThat(EngineConfiguration.clock(time).instant()).isEqualTo(SHARED);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(SHARED);
    }
}
