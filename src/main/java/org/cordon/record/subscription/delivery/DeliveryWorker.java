package org.cordon.record.subscription.delivery;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.cordon.kernel.node.Node;
import org.cordon.record.subscription.delivery.WebhookRows.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends messages to the receivers of all subscriptions, within a second after an event on any node, and retries messages that failed. Each
 * worker looks for due messages every few seconds. Each node with a job executor has one worker.
 *
 * <p>A receiver gets one message at a time. Receivers that failed the last time or answer slowly have separate threads, so that prompt
 * receivers do not wait for slow ones.
 */
@Component
class DeliveryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES_TO_LOOK_ANYWAY = 5;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final int AT_THE_SAME_TIME = 16;
    /** The number of messages to one receiver after which other receivers have their turn. */
    private static final int MOST_IN_A_ROW = 50;

    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final boolean works;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> thread(work, "webhooks-due"));
    private final ThreadPoolExecutor prompt = threads("webhooks");
    private final ThreadPoolExecutor slow = threads("webhooks-slow");
    private final Set<Due> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> slowOnes = ConcurrentHashMap.newKeySet();
    private volatile boolean news = true;
    private int quiet;

    DeliveryWorker(Deliveries deliveries, WebhookSender sender, Node node,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean works) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.works = works;
        node.listen(number -> news = true);
    }

    private static ThreadPoolExecutor threads(String name) {
        var threads = new ThreadPoolExecutor(AT_THE_SAME_TIME, AT_THE_SAME_TIME, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
                work -> thread(work, name), new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread thread(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (works) {
            begin();
        }
    }

    /** Begins to look for due messages. */
    void begin() {
        clock.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        quiet++;
        if (!news && quiet % PAUSES_TO_LOOK_ANYWAY != 0) {
            return;
        }
        news = false;
        try {
            for (var due : deliveries.due()) {
                var key = new Due(due.subscription(), due.test(), false);
                if (underWay.add(key)) {
                    (due.triedBefore() || slowOnes.contains(due.subscription()) ? slow : prompt).execute(() -> tell(key));
                }
            }
        } catch (RuntimeException failure) {
            LOG.error("It is not known which countries' systems are to be told; they are looked for again: {}", failure.toString());
        }
    }

    private void tell(Due due) {
        try {
            var told = 0;
            while (told < MOST_IN_A_ROW && !clock.isShutdown() && tellNext(due)) {
                told++;
                if (slowOnes.contains(due.subscription())) {
                    break;
                }
            }
            news |= told > 0;
        } catch (RuntimeException failure) {
            LOG.error("{} could not be told; it is tried again", due.subscription(), failure);
        } finally {
            underWay.remove(due);
        }
    }

    /** @return whether there may be more messages for this receiver */
    private boolean tellNext(Due due) {
        var next = deliveries.next(due.subscription(), due.test());
        if (next.isEmpty()) {
            return false;
        }
        var before = System.nanoTime();
        var outcome = sender.send(next.get());
        if (System.nanoTime() - before > SOON.toNanos()) {
            slowOnes.add(due.subscription());
        } else {
            slowOnes.remove(due.subscription());
        }
        deliveries.note(next.get(), outcome);
        return outcome.isTaken();
    }

    /** Sends all due messages on this thread, one after the other. */
    void tellAll() {
        for (var due = deliveries.due(); !due.isEmpty(); due = deliveries.due()) {
            due.forEach(this::tell);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        clock.shutdown();
        prompt.shutdown();
        slow.shutdown();
        if (!prompt.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("A receiver was still being told at the end, and may be told again under the same webhook-id");
        }
    }
}
