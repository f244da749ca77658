package org.cordon.rooms.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class FileDeskTest {

    private final AtomicLong nanos = new AtomicLong();
    private final FileQueue desk = new FileQueue(nanos::get);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        desk.close();
    }

    /** A slow file, and everything else that its sender sends meanwhile, leave the places of all other senders free. */
    @Test
    void oneSenderKeepsNobodyElseWaiting() throws Exception {
        var senders = Executors.newCachedThreadPool();
        var slow = new ArrayList<Future<String>>();
        var begun = new CountDownLatch(1);
        for (int file = 0; file < FileQueue.PLACES * 2; file++) {
            slow.add(senders.submit(() -> desk.look("slow", () -> {
                begun.countDown();
                release.await();
                return "slow";
            })));
        }
        begun.await();
        for (int file = 0; file < 20; file++) {
            assertThat(desk.look("other", () -> "looked at")).isEqualTo("looked at");
        }
        assertThat(slow).noneMatch(Future::isDone);
        release.countDown();
        for (var each : slow) {
            assertThat(each.get()).isEqualTo("slow");
        }
        senders.shutdown();
    }

    /** A sender whose file was refused waits, so that nobody keeps a processor busy with such files. */
    @Test
    void whoseFileWasRefusedWaits() throws Exception {
        assertThatThrownBy(() -> desk.look("somebody", () -> {
            nanos.addAndGet(Duration.ofSeconds(3).toNanos());
            throw BadFile.takesTooLong();
        })).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.look("somebody", () -> "looked at")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("FILE_BEFORE_TOOK_LONG"));
        assertThat(desk.look("another", () -> "looked at")).isEqualTo("looked at");
        nanos.addAndGet(Duration.ofSeconds(3L * FileQueue.REST).toNanos());
        assertThat(desk.look("somebody", () -> "looked at")).isEqualTo("looked at");
        assertThat(desk.look("somebody", () -> "looked at")).isEqualTo("looked at");
    }

    @Test
    void looksBeforeTheTransactionBegins() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> desk.look("somebody", () -> "")).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("before the transaction");
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void stopsWhatCostsTooMuchMemory() {
        assertThatThrownBy(() -> desk.look("somebody", () -> {
            var effort = Effort.of(Duration.ofMinutes(1), 1024 * 1024);
            for (var kept = new ArrayList<byte[]>();; kept.add(new byte[64 * 1024])) {
                effort.check();
            }
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FILE_TAKES_TOO_LONG"));
    }

    @Test
    void stopsWhatTakesTooLong() {
        assertThatThrownBy(() -> desk.look("somebody", () -> {
            for (var effort = Effort.of(Duration.ofMillis(50), Long.MAX_VALUE / 2);;) {
                effort.check();
            }
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FILE_TAKES_TOO_LONG"));
    }

    @Test
    void tellsWhatLookingRefused() {
        assertThatThrownBy(() -> desk.look("somebody", () -> {
            throw BadFile.empty();
        })).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.look("somebody", () -> {
            throw new IOException("gone");
        })).isInstanceOf(IOException.class);
    }
}
