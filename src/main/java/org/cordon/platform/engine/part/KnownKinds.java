package org.cordon.platform.engine.part;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;

/**
 * Restricts the engine to the kinds of jobs and values that Cordon's models use. It removes jobs that change many instances or suspend a
 * model. It also removes values that name a class and become an object of that class when they are read.
 */
public final class KnownKinds {

    private static final Set<String> JOBS = Set.of(AsyncContinuationJobHandler.TYPE, TimerExecuteNestedActivityJobHandler.TYPE,
            TimerCatchIntermediateEventJobHandler.TYPE, TimerStartEventJobHandler.TYPE, TimerStartEventSubprocessJobHandler.TYPE,
            HistoryCleanupJobHandler.TYPE);

    private static final Set<String> VALUES = Set.of("null", "string", "boolean", "short", "integer", "long", "double", "date", "json");

    private KnownKinds() {
    }

    /** Removes all other kinds. The method is called once the engine has added all its own kinds. */
    public static void only(ProcessEngineConfigurationImpl engine) {
        engine.getJobHandlers().keySet().retainAll(JOBS);
        var values = engine.getVariableSerializers();
        List.copyOf(values.getSerializers()).stream().filter(kind -> !VALUES.contains(kind.getName())).forEach(values::removeSerializer);
        engine.setFallbackSerializerFactory(null);
    }

    /** Refuses to make an object of a class that a model names: models call beans only. */
    public static final class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("No model of Cordon's names a class: " + type.getName());
        }
    }
}
