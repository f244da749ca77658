package org.cordon.demo.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cordon.roundup.operation.LaunchService;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps of the scripts that are possible now. This class remembers only the names of the steps that were tried, so that a new
 * instance continues a demo that was cut short. One thread uses an instance.
 */
final class DemoPlay {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);
    private static final int ATTEMPTS = 5;

    private final OperationService operations;
    private final LaunchService launches;
    private final DemoTasks tasks;
    private final List<DemoScript> scripts;
    private final DemoQuestions questions;
    private final BooleanSupplier stopped;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Set<String> actedIn = new HashSet<>();

    /** @param stopped says before each step whether Cordon is being stopped */
    DemoPlay(OperationService operations, LaunchService launches, DemoTasks tasks, List<DemoScript> scripts,
            DemoQuestions questions, BooleanSupplier stopped) {
        this.operations = operations;
        this.launches = launches;
        this.tasks = tasks;
        this.scripts = scripts;
        this.questions = questions;
        this.stopped = stopped;
    }

    /** Returns the codes of the operations. */
    List<String> operations() {
        return scripts.stream().map(DemoScript::operation).toList();
    }

    /** Whether the last look took or tried a step in the operation. */
    boolean actedIn(String operation) {
        return actedIn.contains(operation);
    }

    /**
     * Takes all steps that are possible now.
     *
     * @return whether there was any step to try
     */
    boolean look() {
        actedIn.clear();
        scripts.stream().filter(this::look).map(DemoScript::operation).forEach(actedIn::add);
        return answered() || !actedIn.isEmpty();
    }

    private boolean answered() {
        var acted = false;
        for (var task : tasks.asked()) {
            acted |= did(task.question() + " " + task.country(), () -> questions.answer(task.question(), task.country()), task.id());
        }
        return acted;
    }

    /** Looks at one script. A failure is caught, because an exception would end all further looks; the next look tries again. */
    private boolean look(DemoScript script) {
        try {
            var phase = DemoAccounts.COORDINATOR.does(() -> operations.findVisible(script.operation())).map(Operation::phase);
            if (phase.isEmpty()) {
                DemoAccounts.COORDINATOR.does(() -> launches.launch(script.order()));
                return true;
            }
            boolean acted = did(script.operation() + " " + phase.get(), () -> script.unasked(phase.get()), null);
            acted |= did(script.operation() + " asks in " + phase.get(), () -> questions.asked(script.operation(), phase.get()), null);
            for (var task : tasks.of(script.operation())) {
                acted |= did(task.key() + " " + task.subject(), () -> script.answerTo(task.key(), task.subject()), task.id());
            }
            return acted;
        } catch (RuntimeException failure) {
            LOG.warn("The demo could not look at {}: {}", script.operation(), failure.getMessage());
            return false;
        }
    }

    /**
     * Takes a step once. A step that fails is tried a few times more, because a job may have been at work on the same item. After that, the
     * task is left to people who try the demo.
     *
     * @return whether there was a step to try
     */
    private boolean did(String name, Supplier<Optional<DemoScript.Step>> answer, String task) {
        if (stopped.getAsBoolean() || attempts.getOrDefault(name, 0) >= ATTEMPTS) {
            return false;
        }
        try {
            var step = answer.get();
            step.ifPresent(act -> act.account().does(() -> {
                act.before().run();
                if (act.variables() != null) {
                    tasks.complete(task, act.account().user(), act.account().group(), act.variables());
                }
                return attempts.put(name, ATTEMPTS);
            }));
            return step.isPresent();
        } catch (RuntimeException refused) {
            attempts.merge(name, 1, Integer::sum);
            LOG.warn("The demo could not go on at {}: {}", name, refused.getMessage());
            return true;
        }
    }
}
