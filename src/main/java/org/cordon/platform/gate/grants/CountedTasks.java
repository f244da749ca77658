package org.cordon.platform.gate.grants;

import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskReportManager;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;

/**
 * Counts tasks by group, but only those whose process the reader may see. The engine's own report counts all tasks for a reader with a
 * right on every task. So that report would also count tasks that are shown to nobody.
 */
final class CountedTasks extends TaskReportManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<TaskCountByCandidateGroupResult> createTaskCountByCandidateGroupReport(TaskReportImpl report) {
        var reader = getCurrentAuthentication();
        if (reader == null || reader.getGroupIds() == null || reader.getGroupIds().isEmpty()) {
            return List.of();
        }
        return getDbEntityManager().selectListWithRawParameter("countShownTasksByGroup", Map.of("groups", reader.getGroupIds(),
                "kind", PROCESS_DEFINITION.resourceType(), "right", READ_TASK.getValue()), 0, Integer.MAX_VALUE);
    }
}
