package org.cordon.platform.audit.seal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordon.kernel.caller.SystemWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seals every few seconds, and publishes heads of the chain from time to time. */
@Component
class SealingJob {

    private static final Logger LOG = LoggerFactory.getLogger(SealingJob.class);

    private final Sealing sealing;
    private final KeptHeads heads;
    private final Duration rhythm;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "audit"));

    SealingJob(Sealing sealing, KeptHeads heads, @Value("${cordon.audit.seal-every}") Duration rhythm) {
        this.sealing = sealing;
        this.heads = heads;
        this.rhythm = rhythm;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        clock.scheduleWithFixedDelay(() -> SystemWork.run(this::seal), rhythm.toMillis(), rhythm.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void seal() {
        try {
            sealing.seal().ifPresent(heads::keep);
        } catch (RuntimeException failure) {
            LOG.error("The audit could not be sealed; it is tried again", failure);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
