package org.cordon.analysis.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Computes measures beside the requests that want them, one network after the other. Whoever asks again gets how far it is, and at last
 * the measures. Each reader has a computation of his own for what he sees of a file; when he sees something else, it begins anew. Nothing
 * is kept but in the memory of this node: another one computes the same again.
 */
@Component
public class MeasureJobs {

    /** Small ones are done by then, so that nobody has to ask twice. */
    private static final Duration WAITS = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 100;

    private final Duration waits;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var computing = new Thread(work, "measures");
        computing.setPriority(Thread.MIN_PRIORITY);
        computing.setDaemon(true);
        return computing;
    });
    private final Cache<Key, Job> jobs = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT)
            .<Key, Job>evictionListener((key, job, cause) -> job.course.cancel()).build();

    private record Key(String reader, String file) {
    }

    private record Job(Network network, Course course, CompletableFuture<Measures> measures) {
    }

    @Autowired
    MeasureJobs() {
        this(WAITS);
    }

    MeasureJobs(Duration waits) {
        this.waits = waits;
    }

    /**
     * How far a computation is.
     *
     * @param measures null until it is at its end
     */
    public record Standing(int percent, Measures measures) {
    }

    /** The measures of the network, or how far they are; waits a little for small ones. */
    public Standing of(String reader, String file, Network network) {
        var job = jobs.asMap().compute(new Key(reader, file), (key, before) -> {
            if (before != null && before.network.equals(network)) {
                return before;
            }
            if (before != null) {
                before.course.cancel();
            }
            return begin(network);
        });
        try {
            return new Standing(100, job.measures.get(waits.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            return new Standing(job.course.percent(), null);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return new Standing(job.course.percent(), null);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof CancellationException) {
                return new Standing(0, null);
            }
            throw new IllegalStateException("Measures of " + file + " could not be computed", failure.getCause());
        }
    }

    /** Nobody waits for it any more; asked again, it begins anew. */
    public void cancel(String reader, String file) {
        var job = jobs.asMap().remove(new Key(reader, file));
        if (job != null) {
            job.course.cancel();
        }
    }

    private Job begin(Network network) {
        var course = new Course();
        return new Job(network, course, CompletableFuture.supplyAsync(() -> Measures.of(network, course), thread));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
