package org.cordon.demo.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordon.roundup.operation.LaunchService;
import org.cordon.roundup.operation.OperationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays the demo's operations once, at the first start, while Cordon already serves its pages. The player looks repeatedly for open tasks
 * and takes the steps of the scripts. If the demo is cut short, the next start continues it. When no step has come up for a while, the
 * player records in the data folder that the demo is done. The player then never acts again with this data folder.
 */
@Component
@ConditionalOnProperty(name = {"cordon.demo", "cordon.demo-operations"})
final class DemoPlayer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlayer.class);
    private static final long PAUSE_MILLIS = 400;
    /**
     * The number of looks without a step after which the demo is done. Together, these looks take longer than the shortest deadline for
     * which a script waits.
     */
    private static final int IDLE_LOOKS_UNTIL_DONE = 150;
    private static final int GRACE_SECONDS = 5;

    private final OperationService operations;
    private final LaunchService launches;
    private final DemoTasks tasks;
    private final DemoOperations scripts;
    private final DemoQuestions questions;
    private final DemoProgress progress;
    private final Clock clock;
    private final Path done;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(look -> new Thread(look, "demo"));
    private DemoPlay play;
    private int idleLooks;

    DemoPlayer(OperationService operations, LaunchService launches, DemoTasks tasks, DemoOperations scripts, DemoQuestions questions,
            DemoProgress progress, Clock clock, @Value("${cordon.data-directory}") Path data) {
        this.operations = operations;
        this.launches = launches;
        this.tasks = tasks;
        this.scripts = scripts;
        this.questions = questions;
        this.progress = progress;
        this.clock = clock;
        this.done = data.resolve("demo-played");
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() {
        if (!Files.exists(done)) {
            play = new DemoPlay(operations, launches, tasks, scripts.from(clock.instant()), questions, looks::isShutdown);
            progress.begin(play.operations());
            looks.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        idleLooks = play.look() ? 0 : idleLooks + 1;
        progress.looked(play.operations(), play::actedIn, clock.instant());
        if (idleLooks >= IDLE_LOOKS_UNTIL_DONE) {
            finish();
        }
    }

    private void finish() {
        try {
            Files.writeString(done, clock.instant().toString());
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        progress.done();
        LOG.info("The demo operations {} are ready", String.join(", ", play.operations()));
        looks.shutdown();
    }

    /** Waits until the present step has ended. A step that is cut off is repeated at the next start, but logs errors. */
    @Override
    public void destroy() throws InterruptedException {
        looks.shutdown();
        looks.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    }
}
