package org.cordon.platform.notification.process;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts {@code message-delivery}. The process makes its first attempt a little later. */
@Component
public final class MessageWorkflow {

    /** The pause after the attempt that has failed already; the model defines the further pauses. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final Processes processes;
    private final Clock clock;

    MessageWorkflow(Processes processes, Clock clock) {
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Starts further attempts for a message that did not leave at once. They come at growing intervals, until the message leaves or a
     * person is asked to help.
     */
    public void takeOver(UUID message) {
        processes.startLater(clock.instant().plus(FIRST_PAUSE), MessageDeliveryProcess.KEY, message.toString(),
                MessageDeliveryProcess.Variables.MESSAGE_ID.is(message.toString()));
    }
}
