package org.cordon.platform.engine.part;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.cordon.platform.engine.job.JobsAtHand;

/**
 * Replaces parts of the engine's own persistence, so that an act does not ask the database for known facts. Models and the definitions of
 * their jobs come with the release. Nobody changes or suspends a model while Cordon runs: the allow-list of the interfaces contains no
 * request for that.
 */
public final class Managers {

    private Managers() {
    }

    /** Returns the replacements, to be registered with one engine. */
    public static List<SessionFactory> all() {
        var known = new KnownJobDefinitions.Memory();
        return List.of(
                replacing(EventSubscriptionManager.class, MessageSubscriptions::new),
                replacing(ProcessDefinitionManager.class, DeployedModels::new),
                replacing(JobDefinitionManager.class, () -> new KnownJobDefinitions(known)),
                replacing(JobManager.class, JobsAtHand::new),
                replacing(IncidentManager.class, IncidentsOfFailedJobs::new));
    }

    private static <T extends Session> SessionFactory replacing(Class<T> replaced, Supplier<? extends T> own) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return replaced;
            }

            @Override
            public Session openSession() {
                return own.get();
            }
        };
    }
}
