package org.cordon.faults;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.cordon.lives.CordonLives;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.cordon.lives.Wave;

/** Plays an operation during a fault, waits until nothing is left to do, and checks the outcome. */
final class Trial {

    private final Rig rig;
    private final Checks checks;
    private int operations;

    Trial(Rig rig) {
        this.rig = rig;
        checks = new Checks(rig);
    }

    /**
     * Plays whole lives of targets, to the end of their operation.
     *
     * @param pairs the bureaus that act, all at the same time
     * @param each how many targets each pair has
     */
    Findings play(Fault fault, List<Pair> pairs, int each, Mode mode) throws IOException {
        var diary = new Diary();
        var people = new StubbornCaller(rig.nodes(), diary);
        var operation = nextOperation();
        var lives = new CordonLives(people, rig.sql(), operation, pairs, each, mode);
        return under(fault, List.of(operation), diary, () -> {
            lives.prepare();
            lives.steps().forEach(Wave::play);
            new Closing(people, rig.sql()).close(operation);
        });
    }

    String nextOperation() {
        operations++;
        return CordonLives.code("FAULT", operations);
    }

    /**
     * @param operations all operations in which people act
     * @param work the acts of the people; each act is in the diary
     */
    Findings under(Fault fault, List<String> operations, Diary diary, Runnable work) throws IOException {
        var threads = Executors.newFixedThreadPool(2);
        try (var watch = new Watch(rig.sql())) {
            fault.prepare(rig);
            var people = threads.submit(work);
            threads.submit(new Meddler(rig, new StubbornCaller(rig.nodes(), diary), diary, operations.get(0)));
            var times = fault.strike(rig, () -> !people.isDone());
            people.get();
            threads.shutdownNow();
            rig.settle();
            fault.tidy(rig);
            return checks.look(fault, times, operations, diary, watch);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(fault.name(), failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
