package org.cordon.rooms.attachment.content;

import static org.cordon.kernel.shared.Said.said;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.cordon.kernel.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks at files on separate threads, a few files at a time. A sender has at most one place, so that slow files of one sender keep nobody
 * else waiting. The place is free again when its thread is done. After a refused file the sender has to wait {@value #REST} times as long
 * as that file took. Without this pause, refused files would cost their sender nothing, because only files that are kept count against the
 * limits of acts. No connection to the database is held meanwhile.
 */
@Component
class FileQueue {

    static final int PLACES = 4;
    static final int REST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOKING = Long.MAX_VALUE;
    /**
     * The longest wait for a result. The wait is longer than the processor time that {@link Effort} allows, because a busy machine takes
     * longer.
     */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(PLACES, true);
    /**
     * The time from which the next file of a sender may be looked at, by sender; {@link #LOOKING} while a file of the sender is being
     * looked at.
     */
    private final Map<String, Long> senders = new HashMap<>();
    private final LongSupplier nanos;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "file-desk");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    FileQueue() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that counts nanoseconds from any start */
    FileQueue(LongSupplier nanos) {
        var start = nanos.getAsLong();
        this.nanos = () -> nanos.getAsLong() - start;
    }

    /**
     * Looks at one file.
     *
     * @param sender the account that sent the file; the next file of this account waits for this file
     * @throws Refusal as {@code look} does, and also if the look takes too long, or too many files wait
     */
    <T> T look(String sender, Callable<T> look) throws IOException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A file is looked at before the transaction begins that keeps it");
        }
        try {
            takePlace(sender);
            var looking = threads.submit(() -> {
                var began = nanos.getAsLong();
                var rest = REST;
                try {
                    var looked = look.call();
                    rest = 0;
                    return looked;
                } finally {
                    var now = nanos.getAsLong();
                    places.release();
                    leave(sender, now + rest * (now - began));
                }
            });
            return looking.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            throw BadFile.takesTooLong();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking at a file", stopped);
        } catch (ExecutionException failed) {
            throw cause(failed);
        }
    }

    private static RuntimeException cause(ExecutionException failed) throws IOException {
        if (failed.getCause() instanceof IOException unreadable) {
            throw unreadable;
        }
        return failed.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(failed.getCause());
    }

    private void takePlace(String sender) throws InterruptedException {
        long end = nanos.getAsLong() + PATIENCE.toNanos();
        synchronized (senders) {
            for (long now = nanos.getAsLong(); free(sender) > now; now = nanos.getAsLong()) {
                if (free(sender) > end && free(sender) < LOOKING) {
                    throw tooSoon(Duration.ofNanos(free(sender) - now));
                }
                if (now >= end) {
                    throw tooMany();
                }
                TimeUnit.NANOSECONDS.timedWait(senders, Math.min(free(sender), end) - now);
            }
            senders.values().removeIf(free -> free <= nanos.getAsLong());
            senders.put(sender, LOOKING);
        }
        if (!places.tryAcquire(Math.max(0, end - nanos.getAsLong()), TimeUnit.NANOSECONDS)) {
            leave(sender, 0);
            throw tooMany();
        }
    }

    private long free(String sender) {
        return senders.getOrDefault(sender, 0L);
    }

    private void leave(String sender, long free) {
        synchronized (senders) {
            senders.put(sender, free);
            senders.notifyAll();
        }
    }

    private static Refusal tooSoon(Duration rest) {
        return Refusal.tooMany(rest, said("Your file before this one took long to look at and was refused. Attach this one in {seconds} "
                + "seconds.", rest.toSeconds() + 1));
    }

    private static Refusal tooMany() {
        return Refusal.tooMany(PATIENCE, said("Many files are being attached at this moment. Attach yours again in a few seconds."));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
