package org.cordon.platform.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A history level that keeps only what somebody reads: the course of instances and their events, who had and completed which task, and
 * failures. It keeps no typed text, no values of variables, and no successful jobs.
 */
@Component
final class CordonHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "cordon";

    private static final Set<HistoryEventTypes> READ = EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START, HistoryEventTypes.PROCESS_INSTANCE_UPDATE, HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START, HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE, HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE, HistoryEventTypes.TASK_INSTANCE_UPDATE, HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE, HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.IDENTITY_LINK_ADD, HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.INCIDENT_CREATE, HistoryEventTypes.INCIDENT_MIGRATE, HistoryEventTypes.INCIDENT_UPDATE,
            HistoryEventTypes.INCIDENT_DELETE, HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.JOB_FAIL);

    /** The types of activities without work of their own. An instance only passes them, or waits in them. */
    private static final Set<String> PASSED = Set.of(ActivityTypes.GATEWAY_EXCLUSIVE, ActivityTypes.GATEWAY_PARALLEL,
            ActivityTypes.GATEWAY_INCLUSIVE, ActivityTypes.TASK_RECEIVE_TASK, ActivityTypes.SUB_PROCESS, ActivityTypes.MULTI_INSTANCE_BODY);

    private volatile boolean steps;

    /** @param steps whether passed activities are kept as well, which helps to find a fault in a model */
    CordonHistoryLevel(@Value("${cordon.history.steps}") boolean steps) {
        this.steps = steps;
    }

    @Override
    public int getId() {
        // The engine's own levels are 0 to 3.
        return 10;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** Whether an event is kept. The engine also asks without an entity, to learn whether events of the type exist at all. */
    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return READ.contains(type)
                && !(!steps && entity instanceof ExecutionEntity execution && isOfAnActivity(type) && isPassed(execution))
                && !(entity instanceof IdentityLinkEntity link && isInTheTaskItself(link));
    }

    /** Switches the keeping of passed activities on or off. */
    void keepSteps(boolean kept) {
        steps = kept;
    }

    private static boolean isInTheTaskItself(IdentityLinkEntity link) {
        return IdentityLinkType.ASSIGNEE.equals(link.getType());
    }

    private static boolean isOfAnActivity(HistoryEventType type) {
        return HistoryEventTypes.ACTIVITY_INSTANCE_START.getEntityType().equals(type.getEntityType());
    }

    private static boolean isPassed(ExecutionEntity execution) {
        return execution.getActivity() != null && PASSED.contains(execution.getActivity().getProperty("type"));
    }
}
