package org.cordon.analysis.file.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/**
 * Computes results in the background while requests ask for them. A reader who asks again gets the progress, then the result. The
 * computations of one reader run one after the other, each on the part of a file that this reader sees. If the reader sees another part by
 * now, the computation starts anew. Results are kept only in the memory of this node; another node computes them again.
 *
 * @param <I> the input of the computation
 * @param <O> the result
 */
public abstract class ReaderJobs<I, O> {

    /** The time that a request waits for the result: small computations are done by then, so that nobody has to ask twice. */
    private static final Duration WAITS = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int AT_ONCE = 2;

    private final Duration waits;
    private final BiFunction<I, MeasureProgress, O> computes;
    private final MeasureQueue queue = new MeasureQueue(AT_ONCE);
    private final Cache<Key, Job<O>> jobs;

    private record Key(String reader, String file) {
    }

    private record Job<O>(Object seen, MeasureProgress course, CompletableFuture<O> result, Runnable work) {
    }

    /** @param most the number of results that are kept */
    protected ReaderJobs(int most, BiFunction<I, MeasureProgress, O> computes) {
        this(most, computes, WAITS);
    }

    protected ReaderJobs(int most, BiFunction<I, MeasureProgress, O> computes, Duration waits) {
        this.waits = waits;
        this.computes = computes;
        jobs = Caffeine.newBuilder().maximumSize(most).expireAfterAccess(KEPT)
                .<Key, Job<O>>evictionListener((key, job, cause) -> giveUp(job)).build();
    }

    /**
     * The progress of a computation.
     *
     * @param before the number of computations that wait before this one; 0 once this one has begun
     * @param result null until the computation is done
     */
    public record Standing<O>(int percent, int before, O result) {
    }

    /**
     * Returns the result or the progress of a computation that exists already. Empty if the reader saw another part of the file when the
     * computation began.
     */
    public Optional<Standing<O>> standing(String reader, String file, Object seen) {
        return Optional.ofNullable(jobs.getIfPresent(new Key(reader, file))).filter(job -> job.seen.equals(seen))
                .map(job -> standing(file, job));
    }

    /**
     * Returns the result, or the progress if a short wait does not bring the result.
     *
     * @param seen a value for the part of the file that the reader sees now; a result computed for an equal value is returned again
     * @param from the input of the computation; not kept after the computation
     */
    public Standing<O> of(String reader, String file, Object seen, I from) {
        return standing(file, jobs.asMap().compute(new Key(reader, file), (key, before) -> {
            if (before != null && before.seen.equals(seen)) {
                return before;
            }
            if (before != null) {
                giveUp(before);
            }
            return begin(reader, seen, from);
        }));
    }

    /** Returns the result, or the progress, of a computation whose input can itself be compared by {@code equals}. */
    public Standing<O> of(String reader, String file, I from) {
        return of(reader, file, from, from);
    }

    private Standing<O> standing(String file, Job<O> job) {
        try {
            return new Standing<>(100, 0, job.result.get(waits.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            return new Standing<>(job.course.percent(), queue.before(job.work), null);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            return new Standing<>(job.course.percent(), queue.before(job.work), null);
        } catch (CancellationException givenUp) {
            return new Standing<>(0, 0, null);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Nothing could be computed of " + file, failure.getCause());
        }
    }

    /** Stops the computation. The computation begins anew when the reader asks again. */
    public void cancel(String reader, String file) {
        var job = jobs.asMap().remove(new Key(reader, file));
        if (job != null) {
            giveUp(job);
        }
    }

    private Job<O> begin(String reader, Object seen, I from) {
        var course = new MeasureProgress();
        var result = new CompletableFuture<O>();
        var given = new AtomicReference<>(from);
        var job = new Job<>(seen, course, result, () -> compute(given.getAndSet(null), course, result));
        queue.add(reader, job.work);
        return job;
    }

    private void compute(I from, MeasureProgress course, CompletableFuture<O> result) {
        try {
            result.complete(computes.apply(from, course));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    private void giveUp(Job<O> job) {
        job.course.cancel();
        queue.remove(job.work);
        job.result.completeExceptionally(new CancellationException());
    }

    @PreDestroy
    void stop() {
        jobs.asMap().values().forEach(this::giveUp);
        queue.stop();
    }
}
