package org.cordon.platform.notification.mail;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.notification.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Empties the outbox as soon as a transaction of this node has queued a message. The worker also looks every few seconds for messages of
 * nodes that have gone. Each node has a worker, which works if the node's job executor does.
 */
@Component
class OutboxWorker implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration TO_FINISH = Duration.ofSeconds(10);
    /**
     * The number of threads. Sending a mail takes about a dozen round trips to the mail server; meanwhile other threads can send other
     * mails.
     */
    private static final int AT_THE_SAME_TIME = 4;

    private final MessageDelivery delivery;
    private final boolean works;
    private final AtomicBoolean awake = new AtomicBoolean();
    /** The threads of this worker. Work that comes after the shutdown is discarded: those messages wait for the next start. */
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(AT_THE_SAME_TIME,
            work -> new Thread(work, "outbox"), new ThreadPoolExecutor.DiscardPolicy());
    /** A single instance for all transactions: a transaction registers it once, however many messages it queues. */
    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            wake();
        }
    };

    OutboxWorker(MessageDelivery delivery, @Value("${camunda.bpm.job-execution.enabled:true}") boolean works) {
        this.delivery = delivery;
        this.works = works;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (works) {
            threads.scheduleWithFixedDelay(this::empty, 0, LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void leaveAfterCommit() {
        if (works) {
            TransactionSynchronizationManager.registerSynchronization(afterCommit);
        }
    }

    /** Schedules a look at the outbox. One look serves all messages that arrive before the look begins. */
    private void wake() {
        if (awake.compareAndSet(false, true)) {
            threads.execute(this::empty);
        }
    }

    /**
     * Delivers all waiting messages. If they cannot be delivered together, the process {@code message-delivery} tries each of them alone.
     */
    void empty() {
        awake.set(false);
        try {
            SystemWork.run(this::deliverAll);
        } catch (RuntimeException failure) {
            LOG.error("Waiting messages could not be delivered together; each will be tried alone", failure);
            handOver();
        }
    }

    private void deliverAll() {
        var more = true;
        while (more && !threads.isShutdown()) {
            more = delivery.deliverWaiting();
        }
    }

    private void handOver() {
        try {
            SystemWork.run(delivery::handOverWaiting);
        } catch (RuntimeException failure) {
            LOG.error("Nor could they be handed over; they wait for the next look: {}", failure.getMessage());
        }
    }

    /** Stops the worker and waits for mails that are being sent, so that they are noted as sent. */
    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("A mail was still being sent at the end, and may be sent again under the same Message-ID");
        }
    }
}
