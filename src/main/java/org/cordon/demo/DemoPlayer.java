package org.cordon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordon.operation.OperationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays the demo's operations once, at the first start, while Cordon already serves its pages. It looks again and again at what is open and
 * does what the scripts say about it, so that a start that was cut short goes on at the next one. When nothing it could do has come up for
 * a while it notes that it is done, and never does anything again with this data folder.
 */
@Component
@ConditionalOnProperty(name = {"cordon.demo", "cordon.demo-operations"})
final class DemoPlayer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlayer.class);
    private static final long PAUSE_MILLIS = 400;
    /** Longer than the shortest deadline that a script waits for. */
    private static final int IDLE_LOOKS_UNTIL_DONE = 150;

    private final OperationService operations;
    private final DemoTasks tasks;
    private final DemoActs acts;
    private final Clock clock;
    private final Path done;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(look -> new Thread(look, "demo"));
    private final Set<String> answered = new HashSet<>();
    private List<DemoScript> scripts = List.of();
    private int idleLooks;

    DemoPlayer(OperationService operations, DemoTasks tasks, DemoActs acts, Clock clock,
            @Value("${cordon.data-directory}") Path data) {
        this.operations = operations;
        this.tasks = tasks;
        this.acts = acts;
        this.clock = clock;
        this.done = data.resolve("demo-played");
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() {
        if (!Files.exists(done)) {
            scripts = new DemoOperations(acts).from(clock.instant());
            looks.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        boolean acted = false;
        for (var script : scripts) {
            acted |= launched(script) | answeredOne(script);
        }
        idleLooks = acted ? 0 : idleLooks + 1;
        if (idleLooks >= IDLE_LOOKS_UNTIL_DONE) {
            finish();
        }
    }

    private boolean launched(DemoScript script) {
        return DemoAccounts.COORDINATOR.does(() -> {
            if (operations.list().stream().anyMatch(operation -> operation.reference().equals(script.operation()))) {
                return false;
            }
            operations.launch(script.order());
            return true;
        });
    }

    private boolean answeredOne(DemoScript script) {
        for (var task : tasks.of(script.operation())) {
            if (answered.add(task.key() + " " + task.subject()) && answer(script, task)) {
                return true;
            }
        }
        return false;
    }

    /** A step that is refused is told and left: the demo then has one task more for whoever tries it. */
    private boolean answer(DemoScript script, DemoTasks.Open task) {
        try {
            var step = script.answerTo(task.key(), task.subject());
            step.ifPresent(act -> act.account().does(() -> {
                act.before().run();
                if (act.variables() != null) {
                    tasks.complete(task.id(), act.account().user(), act.account().group(), act.variables());
                }
                return null;
            }));
            return step.isPresent();
        } catch (RuntimeException refused) {
            LOG.warn("The demo could not go on at {} of {}: {}", task.key(), task.subject(), refused.getMessage());
            return false;
        }
    }

    private void finish() {
        try {
            Files.writeString(done, clock.instant().toString());
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        LOG.info("The demo operations LANTERN, BEACON and MERIDIAN are ready");
        looks.shutdown();
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
