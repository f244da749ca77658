package org.cordon.lives;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.cordon.lives.Lives.Step;

/** Plays lives with as many clients as they are for. */
public final class Wave {

    private Wave() {
    }

    /** @return the seconds from the first act until nothing is left to do */
    public static double play(Lives lives) {
        lives.prepare();
        lives.awaitQuiet();
        var begun = System.nanoTime();
        lives.steps().forEach(Wave::play);
        lives.awaitQuiet();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Runs all clients at the same time and returns when the last one has finished. */
    public static void play(Step step) {
        var pool = Executors.newFixedThreadPool(step.clients().size());
        try {
            for (var done : step.clients().stream().map(pool::submit).toList()) {
                done.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(step.name(), failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
