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
 * Computes something beside the requests that want it, of each reader one file after the other. Whoever asks again gets how far it is, or
 * how many wait before him, and at last the result. Each reader has a computation of his own for what he sees of a file; when he sees
 * something else, it begins anew. Nothing is kept but in the memory of this node: another one computes the same again.
 *
 * @param <I> what it is computed from
 * @param <O> what comes out
 */
public abstract class ReaderJobs<I, O> {

    /** Small ones are done by then, so that nobody has to ask twice. */
    private static final Duration WAITS = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int AT_ONCE = 2;

    private final Duration waits;
    private final BiFunction<I, Course, O> computes;
    private final Queue queue = new Queue(AT_ONCE);
    private final Cache<Key, Job<O>> jobs;

    private record Key(String reader, String file) {
    }

    private record Job<O>(Object seen, Course course, CompletableFuture<O> result, Runnable work) {
    }

    /** @param most so many results are kept */
    protected ReaderJobs(int most, BiFunction<I, Course, O> computes) {
        this(most, computes, WAITS);
    }

    protected ReaderJobs(int most, BiFunction<I, Course, O> computes, Duration waits) {
        this.waits = waits;
        this.computes = computes;
        jobs = Caffeine.newBuilder().maximumSize(most).expireAfterAccess(KEPT)
                .<Key, Job<O>>evictionListener((key, job, cause) -> giveUp(job)).build();
    }

    /**
     * How far a computation is.
     *
     * @param before   so many wait before it; 0 once it has begun
     * @param result null until it is at its end
     */
    public record Standing<O>(int percent, int before, O result) {
    }

    /** The result of what has begun already, or how far it is; empty if it is not of the same. */
    public Optional<Standing<O>> standing(String reader, String file, Object seen) {
        return Optional.ofNullable(jobs.getIfPresent(new Key(reader, file))).filter(job -> job.seen.equals(seen))
                .map(job -> standing(file, job));
    }

    /**
     * The result, or how far it is; waits a little for small ones.
     *
     * @param seen by which, compared by {@code equals}, it is known again that what it is computed from is the same
     * @param from not kept any longer than it is computed
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

    /** The same of what is known again by itself. */
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

    /** Nobody waits for it any more; asked again, it begins anew. */
    public void cancel(String reader, String file) {
        var job = jobs.asMap().remove(new Key(reader, file));
        if (job != null) {
            giveUp(job);
        }
    }

    private Job<O> begin(String reader, Object seen, I from) {
        var course = new Course();
        var result = new CompletableFuture<O>();
        var given = new AtomicReference<>(from);
        var job = new Job<>(seen, course, result, () -> compute(given.getAndSet(null), course, result));
        queue.add(reader, job.work);
        return job;
    }

    private void compute(I from, Course course, CompletableFuture<O> result) {
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
