package org.cordon.analysis.file.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasureQueueTest {

    private final MeasureQueue queue = new MeasureQueue(2);
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();

    /** Runs until the test releases it. */
    private final class Work implements Runnable {

        private final String name;
        private final CountDownLatch let = new CountDownLatch(1);

        private Work(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            begun.add(name);
            try {
                let.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void stop() {
        queue.stop();
    }

    @Test
    void servesOneAtATimeOfEachAndTwoAtOnce() throws Exception {
        var ada = wanted("ada 1");
        var more = wanted("ada 2");
        wanted("bo 1");
        var cy = wanted("cy 1");

        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("ada 1", "bo 1");
        assertThat(queue.before(cy)).as("before what somebody else wants besides").isZero();
        assertThat(queue.before(more)).isEqualTo(1);
        ada.let.countDown();
        assertThat(next()).isEqualTo("cy 1");
        cy.let.countDown();
        assertThat(next()).isEqualTo("ada 2");
    }

    @Test
    void servesNobodyWhoHasGoneAway() throws Exception {
        var ada = wanted("ada 1");
        wanted("bo 1");
        var cy = wanted("cy 1");
        wanted("di 1");
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("ada 1", "bo 1");

        queue.remove(cy);
        ada.let.countDown();

        assertThat(next()).isEqualTo("di 1");
    }

    /** Queues work for the person whose name comes first in the work's name. */
    private Work wanted(String name) {
        var work = new Work(name);
        queue.add(name.split(" ")[0], work);
        return work;
    }

    private String next() throws InterruptedException {
        return begun.poll(10, TimeUnit.SECONDS);
    }
}
