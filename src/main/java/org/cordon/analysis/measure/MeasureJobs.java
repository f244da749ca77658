package org.cordon.analysis.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Computes measures beside the requests that want them, of each reader one network after the other. Whoever asks again gets how far it is,
 * or how many wait before him, and at last the measures. Each reader has a computation of his own for what he sees of a file; when he sees
 * something else, it begins anew. Nothing is kept but in the memory of this node: another one computes the same again.
 */
@Component
public class MeasureJobs {

    /** Small ones are done by then, so that nobody has to ask twice. */
    private static final Duration WAITS = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 100;
    private static final int AT_ONCE = 2;

    private final Duration waits;
    private final Queue queue = new Queue(AT_ONCE);
    private final Cache<Key, Job> jobs = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT)
            .<Key, Job>evictionListener((key, job, cause) -> giveUp(job)).build();

    private record Key(String reader, String file) {
    }

    private record Job(Network network, Course course, CompletableFuture<Measures> measures, Runnable work) {
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
     * @param before   so many wait before it; 0 once it has begun
     * @param measures null until it is at its end
     */
    public record Standing(int percent, int before, Measures measures) {
    }

    /** The measures of the network, or how far they are; waits a little for small ones. */
    public Standing of(String reader, String file, Network network) {
        var job = jobs.asMap().compute(new Key(reader, file), (key, before) -> {
            if (before != null && before.network.equals(network)) {
                return before;
            }
            if (before != null) {
                giveUp(before);
            }
            return begin(reader, network);
        });
        try {
            return new Standing(100, 0, job.measures.get(waits.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            return new Standing(job.course.percent(), queue.before(job.work), null);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return new Standing(job.course.percent(), queue.before(job.work), null);
        } catch (CancellationException givenUp) {
            return new Standing(0, 0, null);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Measures of " + file + " could not be computed", failure.getCause());
        }
    }

    /** Nobody waits for it any more; asked again, it begins anew. */
    public void cancel(String reader, String file) {
        var job = jobs.asMap().remove(new Key(reader, file));
        if (job != null) {
            giveUp(job);
        }
    }

    private Job begin(String reader, Network network) {
        var course = new Course();
        var measures = new CompletableFuture<Measures>();
        var job = new Job(network, course, measures, () -> compute(network, course, measures));
        queue.add(reader, job.work);
        return job;
    }

    private static void compute(Network network, Course course, CompletableFuture<Measures> measures) {
        try {
            measures.complete(Measures.of(network, course));
        } catch (RuntimeException | Error failure) {
            measures.completeExceptionally(failure);
        }
    }

    private void giveUp(Job job) {
        job.course.cancel();
        queue.remove(job.work);
        job.measures.completeExceptionally(new CancellationException());
    }

    @PreDestroy
    void stop() {
        jobs.asMap().values().forEach(this::giveUp);
        queue.stop();
    }
}
