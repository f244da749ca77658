package org.cordon.platform.notification.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.platform.notification.MessageWorkflow;
import org.springframework.stereotype.Component;

/** Starts {@code message-delivery}; its first attempt follows a little later. */
@Component
final class CamundaMessageWorkflow implements MessageWorkflow {

    /** After the attempt that failed already; the further pauses stand in the model. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    CamundaMessageWorkflow(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public void takeOver(UUID message) {
        var instance = runtime.startProcessInstanceByKey(MessageDeliveryProcess.KEY, message.toString(),
                Map.of(MessageDeliveryProcess.Variables.MESSAGE_ID.name(), message.toString()));
        var attempt = management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        management.setJobDuedate(attempt.getId(), Date.from(clock.instant().plus(FIRST_PAUSE)));
    }
}
