package org.cordon.attachment.content;

import static org.cordon.shared.Said.said;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks at files on threads of its own, some at a time. One sender has one place, so that a file that takes long keeps nobody else waiting;
 * a place is free again when its thread is done. Nobody keeps a connection to the database meanwhile.
 */
@Component
class FileDesk {

    static final int PLACES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Longer than {@link Effort} allows on a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(PLACES, true);
    private final Set<String> senders = new HashSet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "file-desk");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Looks at one file.
     *
     * @param sender whose file it is; his next one waits for this one
     * @throws Refusal as looking does, and if it takes too long, or too many wait
     */
    <T> T look(String sender, Callable<T> look) throws IOException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A file is looked at before the transaction begins that keeps it");
        }
        try {
            takePlace(sender);
            var looking = threads.submit(() -> {
                try {
                    return look.call();
                } finally {
                    leave(sender);
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
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (senders) {
            while (senders.contains(sender)) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw tooMany();
                }
                senders.wait(left);
            }
            senders.add(sender);
        }
        if (!places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            leaveSender(sender);
            throw tooMany();
        }
    }

    private void leave(String sender) {
        places.release();
        leaveSender(sender);
    }

    private void leaveSender(String sender) {
        synchronized (senders) {
            senders.remove(sender);
            senders.notifyAll();
        }
    }

    private static Refusal tooMany() {
        return Refusal.tooMany(PATIENCE, said("Many files are being attached at this moment. Attach yours again in a few seconds."));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
