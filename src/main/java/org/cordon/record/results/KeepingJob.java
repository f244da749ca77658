package org.cordon.record.results;

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

/** Checks at intervals whether an operation has become so long that the outcomes of its targets should be kept. */
@Component
class KeepingJob {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingJob.class);
    /** The number of events that makes an operation long; a shorter operation is counted quickly enough. */
    private static final int LONG = 10_000;
    /**
     * The number of new events after which outcomes are kept again, because events that are not in the kept outcomes take three times as
     * long to count.
     */
    private static final int FELT = 1_000;

    private final KeptOutcomes outcomes;
    private final Duration rhythm;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "figures"));
    private long place;

    KeepingJob(KeptOutcomes outcomes, @Value("${cordon.figures-kept-every}") Duration rhythm) {
        this.outcomes = outcomes;
        this.rhythm = rhythm;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        clock.scheduleWithFixedDelay(() -> SystemWork.run(this::keep), rhythm.toMillis(), rhythm.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep() {
        try {
            place = outcomes.keep(place, LONG, FELT);
        } catch (RuntimeException failure) {
            LOG.error("What became of targets could not be kept; figures take longer until it is", failure);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
